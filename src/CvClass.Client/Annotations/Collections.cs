using System;

namespace CvClass.Client.Annotations;

/// <summary>What the service keeps in lists. A change to a list that is being read moves its rows from page to page.</summary>
[Flags]
internal enum Collections
{
    /// <summary>Nothing that is listed.</summary>
    None = 0,

    /// <summary>Rooms.</summary>
    Rooms = 1,

    /// <summary>Courseware of the enterprise.</summary>
    Courseware = 2,

    /// <summary>Courseware that is linked to rooms.</summary>
    RoomCourseware = 4,

    /// <summary>Recordings.</summary>
    Recordings = 8,

    /// <summary>Storage that recordings take, room by room.</summary>
    Storage = 16,

    /// <summary>The blacklist.</summary>
    Blacklist = 32,

    /// <summary>Rooms with people in them.</summary>
    OnlineRooms = 64,

    /// <summary>All of these: what an endpoint may change that the module does not know.</summary>
    All = Rooms | Courseware | RoomCourseware | Recordings | Storage | Blacklist | OnlineRooms,
}
