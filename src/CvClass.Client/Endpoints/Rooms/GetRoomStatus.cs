using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>RoomStatus (2.2.1): the state of a room. The only endpoint whose times are called start_time and end_time.</summary>
[Endpoint("WebAPI/RoomStatus", RequestSemantics.Safe, Section = "2.2.1")]
internal sealed class GetRoomStatus : ApiRequest<RoomStatus>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Start of the interval; by default one day before the room's own start.</summary>
    [Field("start_time")]
    public DateTimeOffset? From { get; set; }

    /// <summary>End of the interval; by default the room's own end.</summary>
    [Field("end_time")]
    public DateTimeOffset? To { get; set; }
}
