using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells how much storage recordings take, room by room.</para>
/// <para type="description">getStorageUsage (3.1.6). Each row comes once, even when this process changes what is listed: the change waits
/// until the list is read. What other processes change meanwhile is not seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvStorageUsage", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvStorageUsage.md")]
[OutputType(typeof(StorageUsage))]
public sealed class GetCvStorageUsageCommand : OptionalRoomCommand
{
    /// <inheritdoc/>
    private protected override void Read(string? serial) => List<StorageUsage>(serial, new GetStorageUsage { Serial = serial }, Room.Mark);
}
