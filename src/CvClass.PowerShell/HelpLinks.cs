namespace CvClass.PowerShell;

/// <summary>Addresses of the online help, for <c>Get-Help -Online</c>.</summary>
internal static class HelpLinks
{
    /// <summary>The project.</summary>
    internal const string Project = "https://github.com/cvclass/cvclass-powershell";

    /// <summary>Folder of the cmdlet pages, each named after its cmdlet with .md.</summary>
    internal const string Cmdlets = Project + "/blob/main/docs/help/en-US/";
}
