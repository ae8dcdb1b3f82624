namespace CvClass;

/// <summary>What Sync-CvRoom does with a room.</summary>
public enum SyncAction
{
    /// <summary>Nothing: the service agrees with the timetable already.</summary>
    None = 0,

    /// <summary>The room is missing and is created.</summary>
    Create = 1,

    /// <summary>The room differs and is changed.</summary>
    Change = 2,

    /// <summary>The room is in no row of the timetable and is removed.</summary>
    Remove = 3,
}
