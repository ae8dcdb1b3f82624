using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells how much storage recordings take, room by room.</para>
/// <para type="description">getStorageUsage (3.1.6).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvStorageUsage", SupportsPaging = true)]
[OutputType(typeof(StorageUsage))]
public sealed class GetCvStorageUsageCommand : OptionalRoomCommand
{
    /// <inheritdoc/>
    private protected override void Read(string? serial) => List<StorageUsage>(serial, new GetStorageUsage { Serial = serial }, Room.Mark);
}
