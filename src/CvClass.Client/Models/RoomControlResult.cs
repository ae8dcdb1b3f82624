using CvClass.Client.Wire;

namespace CvClass;

/// <summary>What starting or ending a class came to (room_control).</summary>
public sealed class RoomControlResult : CvObject
{
    /// <summary>Room number.</summary>
    public string Serial { get; set; } = "";

    /// <summary>True: class was started; false: ended.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The service's own words.</summary>
    [Wire("msg")]
    public string? Message { get; set; }
}
