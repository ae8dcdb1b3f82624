using System;

namespace CvClass.PowerShell.Binding;

/// <summary>A cmdlet that receives rows and reports their errors itself.</summary>
internal interface IRowTarget
{
    /// <summary>Records a problem with the object being bound; only the first problem counts.</summary>
    void Refuse(FormatException problem);
}
