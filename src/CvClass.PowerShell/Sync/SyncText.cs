using System;
using System.Globalization;

namespace CvClass.PowerShell.Sync;

/// <summary>Display text for times and rooms.</summary>
internal static class SyncText
{
    /// <summary>A time with its offset: Gregorian in every culture.</summary>
    internal static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A lesson by name and start.</summary>
    internal static string Lesson(string? name, DateTimeOffset? start) => $"{name} ({Time(start)})";
}
