using static CvClass.Tests.Sentinels.Sentinel;

namespace CvClass.Tests.Sentinels;

internal static class AfterClassSentinels
{
    internal static readonly Sentinel[] All =
    [
        new("Get-CvAttendance", "From", "-Serial {room} -To '2031-05-06 23:00'", Time, "starttime", Epoch),
        new("Get-CvAttendance", "To", "-Serial {room} -From '2031-05-06 01:00'", Time, "endtime", Epoch),
        new("Get-CvAttendance", "Serial", "-From '2031-05-06 01:00' -To '2031-05-06 23:00'", "{room}", "serial", "{room}"),

        new("Get-CvRecord", "From", "-Serial {room}", Time, "starttime", Epoch),
        new("Get-CvRecord", "To", "-Serial {room}", Time, "endtime", Epoch),
        new("Get-CvRecord", "Serial", "", "{room}", "serial", "{room}"),

        new("Remove-CvRecord", "Serial", "-RecordTitle x", "{room}", "serial", "{room}"),
        new("Remove-CvRecord", "RecordTitle", "-Serial {room}", "77", "recordtitle[0]", "77", "an array"),
        new("Remove-CvRecord", "From", "-To '2031-05-06 23:00'", Time, "starttime", Epoch),
        new("Remove-CvRecord", "To", "-From '2031-05-06 01:00'", Time, "endtime", Epoch),
        new("Remove-CvRecord", "RecordType", "-From '2031-05-06 01:00' -To '2031-05-06 23:00'", "Mp4", "recordtype", "5"),

        new("Get-CvRoomUser", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvStorageUsage", "Serial", "", "{room}", "serial", "{room}"),
    ];
}
