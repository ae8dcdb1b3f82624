using System;

namespace CvClass.Client.Annotations;

/// <summary>The collections that the service lists. A change to a collection while it is being read moves rows between pages.</summary>
[Flags]
internal enum Collections
{
    /// <summary>No collection.</summary>
    None = 0,

    /// <summary>Rooms.</summary>
    Rooms = 1,

    /// <summary>Courseware of the enterprise.</summary>
    Courseware = 2,

    /// <summary>Courseware that is linked to rooms.</summary>
    RoomCourseware = 4,

    /// <summary>Recordings.</summary>
    Recordings = 8,

    /// <summary>Storage used by recordings, per room.</summary>
    Storage = 16,

    /// <summary>The blacklist.</summary>
    Blacklist = 32,

    /// <summary>Rooms with users in them.</summary>
    OnlineRooms = 64,

    /// <summary>All of these: what an unknown endpoint may change.</summary>
    All = Rooms | Courseware | RoomCourseware | Recordings | Storage | Blacklist | OnlineRooms,
}
