using System;
using System.Globalization;
using System.Resources;

namespace CvClass.Timetable;

/// <summary>Texts that people read, in the language of the user interface.</summary>
internal static class Text
{
    private static readonly ResourceManager s_texts = new("CvClass.Timetable.Resources.Texts", typeof(Text).Assembly);

    internal static string Get(string key) =>
        s_texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(key);

    internal static string Get(string key, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, Get(key), values);

    /// <summary>A day as people read it, in every culture of the Gregorian calendar.</summary>
    internal static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day and a time of day, likewise.</summary>
    internal static string Moment(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
