using CvClass.Client.Wire;

namespace CvClass;

/// <summary>What goes on in a room (RoomStatus).</summary>
public sealed class RoomStatus : CvObject
{
    /// <summary>Room number that was asked about.</summary>
    public string Serial { get; set; } = "";

    /// <summary>What goes on in the room.</summary>
    [Wire("status")]
    public RoomState? State { get; set; }
}
