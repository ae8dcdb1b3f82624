using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>room_bind_file (1.2.7): links courseware to a room.</summary>
[Endpoint("WebAPI/v3/room_bind_file", RequestSemantics.Idempotent, Section = "1.2.7", BatchSize = 50, Changes = Collections.RoomCourseware)]
internal sealed class BindRoomFile : ApiRequest<Acknowledgement>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Courseware that is shown when class begins.</summary>
    [Field("fileid")]
    public string? DefaultFileId { get; set; }

    /// <summary>Numbers of the courseware.</summary>
    [Field("fileid_arr", Required = true)]
    public IReadOnlyList<string>? FileIds { get; set; }

    /// <summary>Their positions, in the same order.</summary>
    [Field("sort_arr")]
    public IReadOnlyList<int>? SortOrders { get; set; }
}
