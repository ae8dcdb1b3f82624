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
}
