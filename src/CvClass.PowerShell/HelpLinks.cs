namespace CvClass.PowerShell;

/// <summary>Where the help stands on the web, for <c>Get-Help -Online</c>.</summary>
internal static class HelpLinks
{
    /// <summary>The project.</summary>
    internal const string Project = "https://github.com/cvclass/cvclass-powershell";

    /// <summary>Folder of the pages of cmdlets; each is the cmdlet's name with .md.</summary>
    internal const string Cmdlets = Project + "/blob/main/docs/help/en-US/";
}
