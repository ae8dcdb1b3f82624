using System;
using System.Globalization;

namespace CvClass.Sandbox.Protocol;

/// <summary>The service's date strings: China Standard Time without an offset.</summary>
internal static class ChinaText
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    internal static string Of(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(8)).ToString(Format, CultureInfo.InvariantCulture);

    internal static long? Parse(string text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, TimeSpan.FromHours(8)).ToUnixTimeSeconds() : null;

    /// <summary>A duration in words, as GetLoginInfo writes it.</summary>
    internal static string Duration(long seconds)
    {
        var text = "";
        if (seconds >= 3600) text += (seconds / 3600).ToString(CultureInfo.InvariantCulture) + "时";
        if (seconds >= 60) text += (seconds / 60 % 60).ToString(CultureInfo.InvariantCulture) + "分";
        return text + (seconds % 60).ToString(CultureInfo.InvariantCulture) + "秒";
    }
}
