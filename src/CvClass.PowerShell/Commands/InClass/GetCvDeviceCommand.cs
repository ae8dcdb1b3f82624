using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the devices in rooms.</para>
/// <para type="description">GetEquipment (2.1.9).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvDevice", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvDevice.md")]
[OutputType(typeof(Device))]
public sealed class GetCvDeviceCommand : RoomReadCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetEquipment { Serial = serial }));
}
