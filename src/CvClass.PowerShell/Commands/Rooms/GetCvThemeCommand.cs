using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists themes (skins) for rooms.</para>
/// <para type="description">getThemeList (1.3.4).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvTheme", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvTheme.md")]
[OutputType(typeof(Theme))]
public sealed class GetCvThemeCommand : PagedCommand
{
    /// <summary>Only the enterprise's own themes.</summary>
    [Parameter]
    [Alias("theme_type")]
    public SwitchParameter CustomOnly { get; set; }

    /// <inheritdoc/>
    private protected override bool SkipsPages => true;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        List(null, new GetThemeList { Type = !IsOnCommandLine(nameof(CustomOnly))
            ? null : CustomOnly ? ThemeType.Custom : ThemeType.Platform });
        base.EndProcessing();
    }
}
