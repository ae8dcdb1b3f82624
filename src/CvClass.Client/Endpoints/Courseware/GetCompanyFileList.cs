using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetCompanyFileList (1.2.6): the enterprise's courseware. Both 1 and -1 mean 'no data'.</summary>
[Endpoint(
    "WebAPI/GetCompanyFileList", RequestSemantics.Safe,
    Section = "1.2.6", Container = "list", NoData = [1, -1, 4105], PageSize = 200,
    Lists = Collections.Courseware)]
internal sealed class GetCompanyFileList : PagedRequest<Courseware>
{
    /// <summary>Only courseware of this category.</summary>
    [Field("type")]
    public CoursewareCategory? Category { get; set; }
}
