namespace CvClass.Tests.Sentinels;

internal static class BlacklistSentinels
{
    internal static readonly Sentinel[] All =
    [
        new("New-CvBlacklistEntry", "IPAddress", "-For Today", "203.0.113.7", "astrict_content", "203.0.113.7",
            "one field for three kinds"),
        new("New-CvBlacklistEntry", "UserId", "-For Today", "u77", "astrict_content", "u77", "one field for three kinds"),
        new("New-CvBlacklistEntry", "Nickname", "-For Today", "n77", "astrict_content", "n77", "one field for three kinds"),
        new("New-CvBlacklistEntry", "Serial", "-Nickname n1 -For Today", "{room}", "serial", "{room}"),
        new("New-CvBlacklistEntry", "For", "-Nickname n1", "Forever", "astrict_aging", "3"),

        new("Remove-CvBlacklistEntry", "Id", "", "Sentinel77", "id", "Sentinel77"),
    ];
}
