using System;

namespace CvClass.PowerShell.Binding;

/// <summary>A cmdlet that gets rows, and reports what is wrong with one itself.</summary>
internal interface IRowTarget
{
    /// <summary>Notes what is wrong with the object that is being bound; of several problems the first.</summary>
    void Refuse(FormatException problem);
}
