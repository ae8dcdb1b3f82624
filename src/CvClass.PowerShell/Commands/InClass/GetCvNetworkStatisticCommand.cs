using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the network measurements of rooms.</para>
/// <para type="description">GetNetworkEquipment (2.1.8).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvNetworkStatistic", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvNetworkStatistic.md")]
[OutputType(typeof(NetworkStatistic))]
public sealed class GetCvNetworkStatisticCommand : RoomReadCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetNetworkEquipment { Serial = serial }));
}
