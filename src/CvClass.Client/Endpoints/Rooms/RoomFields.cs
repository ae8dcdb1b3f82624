using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>The fields that CreateRoom and ModifyRoom share.</summary>
internal abstract class RoomFields : ApiRequest<Room>
{
    /// <summary>Frame rates that the service accepts.</summary>
    internal static readonly int[] FrameRates = [10, 15, 20, 25, 30];

    /// <summary>Name of the room; the document limits it to 20 without a unit.</summary>
    [Field("roomname")]
    public string? Name { get; set; }

    /// <summary>Start; epoch seconds on the wire.</summary>
    [Field("starttime")]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>End; epoch seconds on the wire.</summary>
    [Field("endtime")]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Teacher's password, 4 to 16 characters.</summary>
    [Field("chairmanpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public string? TeacherPassword { get; set; }

    /// <summary>Assistant's password, 4 to 16 characters.</summary>
    [Field("assistantpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public string? AssistantPassword { get; set; }

    /// <summary>Patrol's password, 4 to 16 characters.</summary>
    [Field("patrolpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public string? PatrolPassword { get; set; }

    /// <summary>Students' password, 4 to 16 characters; up to 20 for a new room.</summary>
    [Field("confuserpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public string? StudentPassword { get; set; }

    /// <summary>Whether students need a password.</summary>
    [Field("passwordrequired")]
    public bool? PasswordRequired { get; set; }

    /// <summary>Video resolution, at most that of the enterprise.</summary>
    [Field("videotype")]
    public VideoResolution? VideoResolution { get; set; }

    /// <summary>Frames per second: 10, 15, 20, 25 or 30.</summary>
    [Field("videoframerate")]
    public int? FrameRate { get; set; }

    /// <summary>Whether audio and video start automatically.</summary>
    [Field("autoopenav")]
    public bool? AutoStartMedia { get; set; }

    /// <summary>Whether the desktop may be shared.</summary>
    [Field("sharedesk")]
    public bool? ShareDesktop { get; set; }

    /// <summary>Whether media may be shared.</summary>
    [Field("sharemedia")]
    public bool? ShareMedia { get; set; }

    /// <summary>Maximum number of users on stage: 2 (1v1) to 17 (1v16).</summary>
    [Field("maxvideo", Min = 2, Max = 17)]
    public int? MaxOnStage { get; set; }

    /// <summary>Whether the class is recorded; the service's default is yes.</summary>
    [Field("recorder_switch")]
    public bool? Recording { get; set; }

    /// <summary>Whether several cameras may be used.</summary>
    [Field("multi_camera")]
    public bool? MultiCamera { get; set; }

    /// <summary>Video layout.</summary>
    [Field("roomlayout")]
    public RoomLayout? Layout { get; set; }

    /// <summary>Theme, from getThemeList.</summary>
    [Field("skinid")]
    public string? SkinId { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (StartTime is { } start && EndTime is { } end && end <= start)
        {
            yield return Problem(nameof(EndTime), Texts.FormatEndBeforeStart(TimeText.Of(start), TimeText.Of(end)));
        }
        if (PasswordRequired == true && string.IsNullOrEmpty(StudentPassword))
        {
            yield return Problem(nameof(StudentPassword), Texts.StudentPasswordMissing);
        }
        if (FrameRate is { } rate && !FrameRates.Contains(rate))
        {
            yield return Problem(nameof(FrameRate), Texts.FormatFrameRate(rate));
        }
        foreach (var problem in RepeatedPasswords()) yield return problem;
    }

    /// <summary>Completes a room from its request, because the service returns only the number.</summary>
    /// <param name="room">The room as returned.</param>
    /// <param name="zone">Time zone of returned times.</param>
    /// <returns>The same room.</returns>
    public virtual Room Complete(Room room, TimeZoneInfo zone)
    {
        room.Name ??= Name;
        room.StartTime ??= AsStored(StartTime, zone);
        room.EndTime ??= AsStored(EndTime, zone);
        room.TeacherPassword ??= TeacherPassword;
        room.AssistantPassword ??= AssistantPassword;
        room.PatrolPassword ??= PatrolPassword;
        room.StudentPassword ??= StudentPassword;
        room.AutoStartMedia ??= AutoStartMedia;
        return room;
    }

    private static DateTimeOffset? AsStored(DateTimeOffset? time, TimeZoneInfo zone) =>
        time is { } t ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(t.ToUnixTimeSeconds()), zone) : null;

    private IEnumerable<ValidationError> RepeatedPasswords()
    {
        (string Name, string? Value)[] passwords =
        [
            (nameof(TeacherPassword), TeacherPassword),
            (nameof(AssistantPassword), AssistantPassword),
            (nameof(PatrolPassword), PatrolPassword),
            (nameof(StudentPassword), StudentPassword),
        ];
        for (var i = 1; i < passwords.Length; i++)
        {
            if (string.IsNullOrEmpty(passwords[i].Value)) continue;
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (passwords[earlier].Value != passwords[i].Value) continue;
                yield return Problem(passwords[i].Name, Texts.FormatPasswordsRepeat(passwords[earlier].Name, passwords[i].Name));
                break;
            }
        }
    }
}
