using System.Globalization;
using System.Resources;
using CvClass.Client;

namespace CvClass.PowerShell.Resources;

/// <summary>User-visible texts in the language of the user interface. The members are generated from Texts.resx at compile time.</summary>
internal static partial class Texts
{
    // Invariant, because the user's culture could show times in another calendar.
    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static string GetResourceString(string key) =>
        ResourceManager.GetString(key, Language.Texts) ?? throw new MissingManifestResourceException(key);
}
