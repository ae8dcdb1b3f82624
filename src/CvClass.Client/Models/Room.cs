using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>
/// A room (GetRoomInfo, GetRoomList, GetRoomByTime), or one just created or changed (CreateRoom, ModifyRoom). Properties that the service
/// does not return are null; no endpoint returns a room's settings (resolution, layout and so on).
/// </summary>
public sealed class Room : CvObject
{
    /// <summary>Room number: digits, not starting with 0.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room, usually the lesson's.</summary>
    [Wire("roomname")]
    public string? Name { get; set; }

    /// <summary>Start, in the session's time zone.</summary>
    [Wire("starttime")]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>End, in the session's time zone.</summary>
    [Wire("endtime")]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Length of the lesson.</summary>
    public TimeSpan? Duration => EndTime - StartTime;

    /// <summary>Type of room.</summary>
    [Wire("roomtype")]
    public RoomType? RoomType { get; set; }

    /// <summary>Teacher's password; secret.</summary>
    [Wire("chairmanpwd")]
    public string? TeacherPassword { get; set; }

    /// <summary>Assistant's password; secret.</summary>
    [Wire("assistantpwd")]
    public string? AssistantPassword { get; set; }

    /// <summary>Patrol's password; secret.</summary>
    [Wire("patrolpwd")]
    public string? PatrolPassword { get; set; }

    /// <summary>Students' password; secret. Null where students need none.</summary>
    [Wire("confuserpwd")]
    public string? StudentPassword { get; set; }

    /// <summary>Auditors' password; secret. No parameter sets it (GetRoomInfo only).</summary>
    [Wire("sidelineuserpwd")]
    public string? AuditorPassword { get; set; }

    /// <summary>Room number of a third-party system.</summary>
    [Wire("thirdroomid")]
    public string? ThirdPartyId { get; set; }

    /// <summary>Whether audio and video start automatically.</summary>
    [Wire("autoopenav")]
    public bool? AutoStartMedia { get; set; }

    /// <summary>Version number returned by CreateRoom; otherwise undocumented.</summary>
    [Wire("version")]
    public long? Version { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Serial;

    /// <summary>Fills in missing properties from a previously known room.</summary>
    internal void CompleteFrom(Room known)
    {
        Name ??= known.Name;
        StartTime ??= known.StartTime;
        EndTime ??= known.EndTime;
        RoomType ??= known.RoomType;
        TeacherPassword ??= known.TeacherPassword;
        AssistantPassword ??= known.AssistantPassword;
        PatrolPassword ??= known.PatrolPassword;
        StudentPassword ??= known.StudentPassword;
        AuditorPassword ??= known.AuditorPassword;
        ThirdPartyId ??= known.ThirdPartyId;
        AutoStartMedia ??= known.AutoStartMedia;
    }
}
