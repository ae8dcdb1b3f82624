using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetFileRemark (1.2.2): the notes of a courseware. Here, -1 means that there are none.</summary>
[Endpoint("WebAPI/GetFileRemark", RequestSemantics.Safe, Section = "1.2.2", Container = "list", NoData = [-1, 1, 4105])]
internal sealed class GetFileRemark : ListRequest<CoursewareRemark>
{
    /// <summary>Number of the courseware.</summary>
    [Field("fileid", Required = true)]
    public string? FileId { get; set; }
}
