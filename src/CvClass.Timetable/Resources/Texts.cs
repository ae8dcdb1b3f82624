using System.Globalization;
using System.Resources;

namespace CvClass.Timetable.Resources;

/// <summary>Texts that people read, in the language of the user interface. The members are made of Texts.resx while compiling.</summary>
internal static partial class Texts
{
    // Invariant: the reader's culture would show times in a calendar of its own.
    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static string GetResourceString(string key) =>
        ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(key);
}
