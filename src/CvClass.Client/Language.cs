using System.Globalization;

namespace CvClass.Client;

/// <summary>
/// The language of all user-visible text: Simplified Chinese for zh-CN, zh-SG, zh-Hans and plain zh, English for everything else. Decided
/// once for texts and catalogue, so that no message mixes two languages.
/// </summary>
internal static class Language
{
    /// <summary>Whether the language is Simplified Chinese.</summary>
    internal static bool IsChinese
    {
        get
        {
            var culture = CultureInfo.CurrentUICulture;
            if (culture.Name == "zh") return true;
            for (; culture.Name.Length > 0; culture = culture.Parent)
            {
                if (culture.Name is "zh-Hans" or "zh-CHS") return true;
            }
            return false;
        }
    }

    /// <summary>The culture of the resources; English is the neutral one.</summary>
    internal static CultureInfo Texts => IsChinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
}
