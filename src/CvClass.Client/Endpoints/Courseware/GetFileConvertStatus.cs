using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetFileConvertStatus (1.2.1): despite its name, reports whether courseware consists of slides with animations.</summary>
[Endpoint("WebAPI/GetFileConvertStatus", RequestSemantics.Safe, Section = "1.2.1", NoData = [1, 4105])]
internal sealed class GetFileConvertStatus : ApiRequest<DynamicSlidesResult>
{
    /// <summary>Number of the courseware.</summary>
    [Field("fileid", Required = true)]
    public string? FileId { get; set; }
}
