using CvClass.Client.Wire;

namespace CvClass;

/// <summary>How many people are in a room (GetRoomOnlinenum, room_online_users_number).</summary>
public sealed class OnlineCount : CvObject
{
    /// <summary>Room number.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>People in the room.</summary>
    [Wire("num")]
    public int? Count { get; set; }

    /// <summary>The service's own word, usually ok.</summary>
    [Wire("msg")]
    public string? Message { get; set; }
}
