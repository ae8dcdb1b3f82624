using System;
using System.Globalization;

namespace CvClass.Client;

/// <summary>Times as displayed text.</summary>
internal static class TimeText
{
    /// <summary>With its offset, Gregorian in every culture; empty for null.</summary>
    internal static string Of(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Likewise, to the second.</summary>
    internal static string OfSecond(DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "";
}
