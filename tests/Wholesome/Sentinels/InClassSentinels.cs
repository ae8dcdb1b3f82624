using static CvClass.Tests.Sentinels.Sentinel;

namespace CvClass.Tests.Sentinels;

internal static class InClassSentinels
{
    internal static readonly Sentinel[] All =
    [
        new("Get-CvAnswer", "From", "-Serial {room}", Time, "starttime", Epoch),
        new("Get-CvAnswer", "To", "-Serial {room}", Time, "endtime", Epoch),
        new("Get-CvAnswer", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvChatMessage", "From", "-Serial {room} -To '2031-05-06 23:00'", Time, "starttime", Epoch),
        new("Get-CvChatMessage", "To", "-Serial {room} -From '2031-05-06 01:00'", Time, "endtime", Epoch),
        new("Get-CvChatMessage", "Serial", "-From '2031-05-06 01:00' -To '2031-05-06 23:00'", "{room}", "serial", "{room}"),

        new("Get-CvDevice", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvHandRaise", "RecordTitle", "-Serial {room}", "Sentinel77", "recordtitle", "Sentinel77"),
        new("Get-CvHandRaise", "Serial", "-RecordTitle x", "{room}", "serial", "{room}"),

        new("Get-CvNetworkStatistic", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvOnlineCount", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvOnlineUser", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvTrophy", "UserId", "-Serial {room}", "Sentinel77", "userid", "Sentinel77"),
        new("Get-CvTrophy", "Serial", "", "{room}", "serial", "{room}"),
    ];
}
