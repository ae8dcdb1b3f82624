namespace CvClass.PowerShell;

/// <summary>
/// Texts that PowerShell looks up by name: help for mandatory parameters, shown when a user types <c>!?</c> at their prompt (resources are
/// named after the parameter's meaning), and headings of CvClass.Format.ps1xml.
/// </summary>
internal static class HostTexts
{
    /// <summary>Name of the resources, as required by attributes.</summary>
    internal const string BaseName = "CvClass.PowerShell.Resources.HostTexts";
}
