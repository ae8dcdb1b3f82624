namespace CvClass;

/// <summary>Type of room (<c>roomtype</c>).</summary>
public enum RoomType
{
    /// <summary>Small class.</summary>
    SmallClass = 3,

    /// <summary>Live broadcast.</summary>
    Live = 4,

    /// <summary>Meeting.</summary>
    Meeting = 6,
}

/// <summary>Which rooms a list contains, by their time (<c>timetype</c> of GetRoomList).</summary>
public enum RoomListState
{
    /// <summary>All rooms.</summary>
    All = 0,

    /// <summary>Rooms whose time is now.</summary>
    Current = 1,

    /// <summary>Rooms whose time is yet to come.</summary>
    Upcoming = 2,

    /// <summary>Rooms whose time is over.</summary>
    Ended = 3,
}

/// <summary>State of a room (<c>status</c> of RoomStatus).</summary>
public enum RoomState
{
    /// <summary>Never had a class.</summary>
    NotStarted = 0,

    /// <summary>Had a class, idle now.</summary>
    Idle = 1,

    /// <summary>In class.</summary>
    InClass = 2,

    /// <summary>Past the end time and the enterprise's overrun allowance.</summary>
    Ended = 3,
}

/// <summary>Video resolution of a room (<c>videotype</c> of CreateRoom, ModifyRoom and getMainClassroom).</summary>
public enum VideoResolution
{
    /// <summary>200 x 150.</summary>
    R200x150 = 0,

    /// <summary>320 x 240.</summary>
    R320x240 = 1,

    /// <summary>640 x 480.</summary>
    R640x480 = 2,

    /// <summary>1280 x 720.</summary>
    R1280x720 = 3,

    /// <summary>1920 x 1080.</summary>
    R1920x1080 = 4,

    /// <summary>320 x 180.</summary>
    R320x180 = 5,

    /// <summary>640 x 360.</summary>
    R640x360 = 6,
}

/// <summary>
/// Video layout of a room (<c>roomlayout</c>). 1v1 rooms accept Composite, Tiled and DualTeacher; others all but DualTeacher.
/// </summary>
public enum RoomLayout
{
    /// <summary>Composite layout.</summary>
    Composite = 0,

    /// <summary>Tiled video.</summary>
    Tiled = 1,

    /// <summary>Left and right.</summary>
    LeftRight = 2,

    /// <summary>Focus video.</summary>
    Focus = 3,

    /// <summary>Dual teacher.</summary>
    DualTeacher = 4,
}

/// <summary>Position of a room in a relay group (<c>grouproom</c>).</summary>
public enum RoomGroupType
{
    /// <summary>An ordinary room.</summary>
    Ordinary = 0,

    /// <summary>The main room of a group.</summary>
    Main = 1,

    /// <summary>A child room; requires the number of its main room.</summary>
    Child = 2,
}

/// <summary>Role of a user in a room (<c>usertype</c>, <c>userrole</c>, <c>userroleid</c>, <c>role</c>).</summary>
public enum UserRole
{
    /// <summary>Lead teacher.</summary>
    Teacher = 0,

    /// <summary>Assistant.</summary>
    Assistant = 1,

    /// <summary>Student.</summary>
    Student = 2,

    /// <summary>Viewer of a live broadcast.</summary>
    LiveViewer = 3,

    /// <summary>Patrol (inspector).</summary>
    Patrol = 4,

    /// <summary>Class teacher: the teacher of a child room.</summary>
    HeadTeacher = 5,

    /// <summary>System administrator.</summary>
    SystemAdministrator = 10,

    /// <summary>Enterprise administrator.</summary>
    EnterpriseAdministrator = 11,

    /// <summary>Administrator.</summary>
    Administrator = 12,
}

/// <summary>Owner of a theme (<c>theme_type</c>).</summary>
public enum ThemeType
{
    /// <summary>A theme of the platform.</summary>
    Platform = 0,

    /// <summary>A custom theme of the enterprise.</summary>
    Custom = 1,
}
