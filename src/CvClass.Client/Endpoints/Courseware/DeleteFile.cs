using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>delete_file (1.2.4): removes courseware.</summary>
[Endpoint(
    "WebAPI/v3/delete_file", RequestSemantics.Idempotent,
    Section = "1.2.4", AlreadyGone = [1], BatchSize = 50,
    Changes = Collections.Courseware | Collections.RoomCourseware)]
internal sealed class DeleteFile : ApiRequest<Acknowledgement>
{
    /// <summary>Numbers of the courseware.</summary>
    [Field("fileid_arr", Required = true)]
    public IReadOnlyList<string>? FileIds { get; set; }
}
