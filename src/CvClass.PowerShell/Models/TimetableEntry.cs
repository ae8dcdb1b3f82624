using System;

namespace CvClass;

/// <summary>
/// One lesson of a timetable file (Import-CvTimetable). Null means 'not given'. What New-CvRoom has no parameter for is not sent and
/// travels
/// along to the room.
/// </summary>
public sealed class TimetableEntry
{
    /// <summary>The file.</summary>
    public string File { get; set; } = "";

    /// <summary>Sheet; null where the file has none.</summary>
    public string? Sheet { get; set; }

    /// <summary>Line or row on which the lesson stands; the first of the file is line 1.</summary>
    public int Line { get; set; }

    /// <summary>Address of the cell, such as D5; null in text files.</summary>
    public string? Cell { get; set; }

    /// <summary>Room number, if the timetable has one.</summary>
    public string? Serial { get; set; }

    /// <summary>Name of the room.</summary>
    public string? Name { get; set; }

    /// <summary>Start, in the zone that the file was read in.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>End, in the zone that the file was read in.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Class, or several joined with +; travels along.</summary>
    public string? Class { get; set; }

    /// <summary>Course; travels along.</summary>
    public string? Course { get; set; }

    /// <summary>Teacher; travels along.</summary>
    public string? Teacher { get; set; }

    /// <summary>Place; travels along.</summary>
    public string? Location { get; set; }

    /// <summary>Week of the term, from 1; on a make-up day the week whose lessons it holds. Null where no term was told.</summary>
    public int? Week { get; set; }

    /// <summary>Periods, such as 1-2; null where the file has only clocks.</summary>
    public string? Period { get; set; }

    /// <summary>Teacher's password; secret.</summary>
    public string? TeacherPassword { get; set; }

    /// <summary>Assistant's password; secret.</summary>
    public string? AssistantPassword { get; set; }

    /// <summary>Patrol's password; secret.</summary>
    public string? PatrolPassword { get; set; }

    /// <summary>Students' password; secret.</summary>
    public string? StudentPassword { get; set; }

    /// <summary>Whether students need a password.</summary>
    public bool? PasswordRequired { get; set; }

    /// <summary>Video resolution.</summary>
    public VideoResolution? VideoResolution { get; set; }

    /// <summary>Frames a second.</summary>
    public int? FrameRate { get; set; }

    /// <summary>Whether audio and video open by themselves.</summary>
    public bool? AutoStartMedia { get; set; }

    /// <summary>Whether the desktop may be shared.</summary>
    public bool? ShareDesktop { get; set; }

    /// <summary>Whether media may be shared.</summary>
    public bool? ShareMedia { get; set; }

    /// <summary>People on stage at once: 2 (1v1) to 17 (1v16).</summary>
    public int? MaxOnStage { get; set; }

    /// <summary>Whether the class is recorded.</summary>
    public bool? Recording { get; set; }

    /// <summary>Whether several cameras may be used.</summary>
    public bool? MultiCamera { get; set; }

    /// <summary>Place in a relay group.</summary>
    public RoomGroupType? GroupType { get; set; }

    /// <summary>Number that another system gave to the room.</summary>
    public string? ThirdPartyId { get; set; }

    /// <summary>Number of the main room.</summary>
    public string? ParentSerial { get; set; }

    /// <summary>Arrangement of the videos.</summary>
    public RoomLayout? Layout { get; set; }

    /// <summary>Theme.</summary>
    public string? SkinId { get; set; }

    /// <summary>What the import knows about the whole timetable; null for an entry not emitted by an import.</summary>
    internal TimetableLedger? Ledger { get; set; }
}
