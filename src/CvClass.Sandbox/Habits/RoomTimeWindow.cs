namespace CvClass.Sandbox.Habits;

/// <summary>Which rooms GetRoomByTime takes to be in the interval that was asked for.</summary>
public enum RoomTimeWindow
{
    /// <summary>Rooms that overlap it; touching a bound is enough.</summary>
    Overlapping = 0,

    /// <summary>Overlapping ones without those whose start is exactly the start or the end of the interval.</summary>
    ExcludeStartBound,

    /// <summary>Overlapping ones without those whose end is exactly the start or the end of the interval.</summary>
    ExcludeEndBound,

    /// <summary>Overlapping ones without those that touch a bound with their start or their end.</summary>
    ExcludeBounds,

    /// <summary>Rooms that lie wholly inside, the bounds included.</summary>
    Contained,

    /// <summary>Rooms that start inside, the bounds included.</summary>
    StartsWithin,
}
