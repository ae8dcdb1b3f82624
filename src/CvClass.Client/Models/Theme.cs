using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A theme (skin) of rooms (getThemeList).</summary>
public sealed class Theme : CvObject
{
    /// <summary>Number of the theme, as CreateRoom expects it in <c>skinid</c>.</summary>
    [Wire("skinid", IsKey = true)]
    public string SkinId { get; set; } = "";

    /// <summary>Name of the theme.</summary>
    [Wire("theme_name", IsKey = true)]
    public string? Name { get; set; }

    /// <summary>Whether the theme is the platform's or the enterprise's own.</summary>
    [Wire("theme_type")]
    public ThemeType? Type { get; set; }
}
