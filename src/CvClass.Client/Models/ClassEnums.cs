namespace CvClass;

/// <summary>Scope of a blacklist entry (<c>scope</c>).</summary>
public enum BlacklistScope
{
    /// <summary>In the whole enterprise.</summary>
    Tenant = 1,

    /// <summary>In one room.</summary>
    Room = 2,
}

/// <summary>What a blacklist entry blocks (<c>astrict_type</c>).</summary>
public enum BlacklistType
{
    /// <summary>IP address.</summary>
    IPAddress = 0,

    /// <summary>User id.</summary>
    UserId = 1,

    /// <summary>Nickname.</summary>
    Nickname = 2,
}

/// <summary>How long a blacklist entry applies (<c>astrict_aging</c>).</summary>
public enum BlacklistDuration
{
    /// <summary>Five minutes.</summary>
    FiveMinutes = 0,

    /// <summary>Half an hour.</summary>
    HalfHour = 1,

    /// <summary>The rest of the day.</summary>
    Today = 2,

    /// <summary>Permanently.</summary>
    Forever = 3,
}

/// <summary>To whom a trophy was given (<c>sendflag</c>).</summary>
public enum TrophyTarget
{
    /// <summary>To all.</summary>
    Everyone = 0,

    /// <summary>To one person.</summary>
    OnePerson = 1,
}

/// <summary>Who could read a chat message (<c>type</c>).</summary>
public enum ChatType
{
    /// <summary>All.</summary>
    Public = 0,

    /// <summary>One person.</summary>
    Private = 1,
}

/// <summary>What a chat message consists of (<c>msg_type</c>).</summary>
public enum ChatMessageType
{
    /// <summary>A text.</summary>
    Text = 0,

    /// <summary>The address of an image.</summary>
    Image = 1,

    /// <summary>Texts and emoticon images.</summary>
    Mixed = 2,
}

/// <summary>One-to-one or one-to-many (<c>roomtype</c> of GetRoomUserInfo, whose numbers differ from those of GetRoomList).</summary>
public enum ClassSize
{
    /// <summary>One to one.</summary>
    OneToOne = 0,

    /// <summary>One to many.</summary>
    OneToMany = 3,
}

/// <summary>State of a room after class (<c>roomstate</c>).</summary>
public enum ClassState
{
    /// <summary>Normal, idle.</summary>
    Idle = 0,

    /// <summary>Class is over.</summary>
    Over = 1,

    /// <summary>Removed.</summary>
    Deleted = 9,
}

/// <summary>Video resolution in GetRoomUserInfo (<c>videotype</c>), whose numbers differ from those of CreateRoom.</summary>
public enum VideoProfile
{
    /// <summary>80 x 45.</summary>
    R80x45 = 9,

    /// <summary>80 x 48.</summary>
    R80x48 = 10,

    /// <summary>80 x 60.</summary>
    R80x60 = 12,

    /// <summary>200 x 150.</summary>
    R200x150 = 15,

    /// <summary>176 x 144.</summary>
    R176x144 = 28,

    /// <summary>320 x 240.</summary>
    R320x240 = 48,

    /// <summary>640 x 480.</summary>
    R640x480 = 96,

    /// <summary>1280 x 720.</summary>
    R1280x720 = 144,

    /// <summary>1920 x 1080.</summary>
    R1920x1080 = 216,
}

/// <summary>Kind of recording (<c>recordtype</c>); the document lists one, and its example contains another.</summary>
public enum RecordingType
{
    /// <summary>MP4, created after class.</summary>
    Mp4 = 5,
}

/// <summary>Whether a recording exists (<c>state</c>).</summary>
public enum RecordingState
{
    /// <summary>It exists.</summary>
    Valid = 0,

    /// <summary>It was removed.</summary>
    Deleted = 1,
}
