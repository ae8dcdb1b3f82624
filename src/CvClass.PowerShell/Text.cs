using System;
using System.Globalization;
using System.Resources;
using CvClass.Client;

namespace CvClass.PowerShell;

/// <summary>Texts that people read, in the language of the user interface.</summary>
internal static class Text
{
    private static readonly ResourceManager s_texts = new("CvClass.PowerShell.Resources.Texts", typeof(Text).Assembly);

    internal static string Get(string key) =>
        s_texts.GetString(key, Language.Texts) ?? throw new MissingManifestResourceException(key);

    // Invariant: the reader's culture would show times in a calendar of its own.
    internal static string Get(string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Get(key), values);

    /// <summary>A time as people read it, with its offset: Gregorian in every culture.</summary>
    internal static string Time(DateTimeOffset? time) => Client.Text.Time(time);
}
