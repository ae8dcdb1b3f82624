using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>getThemeList (1.3.4): the themes. The document gives 20 rows a page and 200; a page of 20 is taken for full.</summary>
[Endpoint("WebAPI/getThemeList", RequestSemantics.Safe, Section = "1.3.4", Container = "list", NoData = [1, 4105], PageSize = 20,
    EchoesPage = false)]
internal sealed class GetThemeList : PagedRequest<Theme>
{
    /// <summary>Custom: the enterprise's own themes only; else the platform's as well.</summary>
    [Field("theme_type")]
    public ThemeType? Type { get; set; }
}
