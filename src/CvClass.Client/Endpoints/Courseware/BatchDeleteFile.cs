using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>BatchDeleteFile (1.2.5): removes courseware and its stored files, at most 50 in one request.</summary>
[Endpoint(
    "WebAPI/BatchDeleteFile", RequestSemantics.Idempotent,
    Section = "1.2.5", AlreadyGone = [1], BatchSize = 50,
    Changes = Collections.Courseware | Collections.RoomCourseware)]
internal sealed class BatchDeleteFile : ApiRequest<Acknowledgement>
{
    /// <summary>Numbers of the courseware.</summary>
    [Field("fileid", Required = true)]
    public IReadOnlyList<string>? FileIds { get; set; }
}
