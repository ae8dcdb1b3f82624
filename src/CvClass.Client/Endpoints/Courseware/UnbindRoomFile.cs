using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>room_unbind_file (1.2.8): unlinks courseware from a room.</summary>
[Endpoint("WebAPI/v3/room_unbind_file", RequestSemantics.Idempotent, Section = "1.2.8", BatchSize = 50,
    Changes = Collections.RoomCourseware)]
internal sealed class UnbindRoomFile : ApiRequest<Acknowledgement>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Numbers of the courseware.</summary>
    [Field("fileid_arr", Required = true)]
    public IReadOnlyList<string>? FileIds { get; set; }
}
