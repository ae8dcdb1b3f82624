using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>getThemeList (1.3.4): the themes. The document says both 20 and 200 rows per page; a page of 20 counts as full.</summary>
[Endpoint("WebAPI/getThemeList", RequestSemantics.Safe, Section = "1.3.4", Container = "list", NoData = [1, 4105], PageSize = 20,
    EchoesPage = false)]
internal sealed class GetThemeList : PagedRequest<Theme>
{
    /// <summary>Custom for the enterprise's own themes only; otherwise the platform's are included.</summary>
    [Field("theme_type")]
    public ThemeType? Type { get; set; }
}
