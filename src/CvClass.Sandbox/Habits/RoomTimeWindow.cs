namespace CvClass.Sandbox.Habits;

/// <summary>Which rooms GetRoomByTime considers inside the requested interval.</summary>
public enum RoomTimeWindow
{
    /// <summary>Rooms that overlap it; touching a bound is enough.</summary>
    Overlapping = 0,

    /// <summary>Overlapping rooms, except those whose start equals a bound of the interval.</summary>
    ExcludeStartBound,

    /// <summary>Overlapping rooms, except those whose end equals a bound of the interval.</summary>
    ExcludeEndBound,

    /// <summary>Overlapping rooms, except those whose start or end equals a bound.</summary>
    ExcludeBounds,

    /// <summary>Rooms wholly inside, bounds included.</summary>
    Contained,

    /// <summary>Rooms that start inside, bounds included.</summary>
    StartsWithin,
}
