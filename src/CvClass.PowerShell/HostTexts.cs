namespace CvClass.PowerShell;

/// <summary>
/// Texts that PowerShell itself looks up, by name: what a mandatory parameter wants, for someone who is asked for it and types <c>!?</c>
/// (the resource has the parameter's meaning as its name), and the words in the headings of CvClass.Format.ps1xml.
/// </summary>
internal static class HostTexts
{
    /// <summary>Name of the resources, as an attribute wants it.</summary>
    internal const string BaseName = "CvClass.PowerShell.Resources.HostTexts";
}
