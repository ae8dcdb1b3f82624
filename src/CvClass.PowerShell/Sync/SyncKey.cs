namespace CvClass.PowerShell.Sync;

/// <summary>By what a row of a timetable finds its room.</summary>
internal enum SyncKey
{
    /// <summary>Name and start.</summary>
    NameAndStart,

    /// <summary>The n-th lesson of that name on that day.</summary>
    NameAndDay,

    /// <summary>Room number; rows without one by name and start.</summary>
    Serial,

    /// <summary>Number of another system; rows without one, and rooms without one, by name and start.</summary>
    ThirdPartyId,
}
