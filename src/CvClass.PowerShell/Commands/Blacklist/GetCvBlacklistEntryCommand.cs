using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists who may not enter.</para>
/// <para type="description">blacklist (1.4.2). Each row comes once, even when this process changes what is listed: the change waits until
/// the list is read. What other processes change meanwhile is not seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvBlacklistEntry", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvBlacklistEntry.md")]
[OutputType(typeof(BlacklistEntry))]
public sealed class GetCvBlacklistEntryCommand : PagedCommand
{
    /// <inheritdoc/>
    private protected override bool SkipsPages => true;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        List(null, new GetBlacklist());
        base.EndProcessing();
    }
}
