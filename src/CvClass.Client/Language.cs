using System.Globalization;

namespace CvClass.Client;

/// <summary>
/// The language of all that people read: Simplified Chinese wherever it is read (zh-CN, zh-SG, zh-Hans, plain zh), English everywhere
/// else. One decision for texts and catalogue alike, so that no message mixes two languages.
/// </summary>
internal static class Language
{
    /// <summary>Whether Simplified Chinese is read.</summary>
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

    /// <summary>The culture whose resources are read; English is the neutral one.</summary>
    internal static CultureInfo Texts => IsChinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
}
