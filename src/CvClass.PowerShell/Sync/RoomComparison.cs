using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>
/// Compares a row with its room: only fields that the timetable contains and the service returns. Settings that no endpoint returns
/// (resolution, layout and so on) are sent with a new room and never compared.
/// </summary>
internal sealed class RoomComparison
{
    private readonly List<SyncChange> _changes = [];
    private readonly CreateRoom _wanted;
    private readonly Room _room;

    /// <param name="row">The row.</param>
    /// <param name="room">Its room.</param>
    internal RoomComparison(WantedRoom row, Room room)
    {
        (_wanted, _room) = (row.Request, room);
        Change = new ModifyRoom { Serial = room.Serial };
        if (!row.NameFits(room)) Change.Name = Note(nameof(Room.Name), room.Name, _wanted.Name);
        CompareTimes();
        ComparePasswords();
        if (_wanted.AutoStartMedia is { } auto && room.AutoStartMedia is { } stored && auto != stored)
        {
            Change.AutoStartMedia = auto;
            Note<object?>(nameof(Room.AutoStartMedia), stored, auto);
        }
    }

    /// <summary>The differences; empty if the room matches the row.</summary>
    internal IReadOnlyList<SyncChange> Changes => _changes;

    /// <summary>The request that makes the room match.</summary>
    internal ModifyRoom Change { get; }

    /// <summary>The first rule that the room would violate after the change; null if valid.</summary>
    internal string? Problem()
    {
        if (_changes.Count == 0) return null;
        // An unchanged password stays and must not equal that of another role.
        var after = new ModifyRoom
        {
            TeacherPassword = Change.TeacherPassword ?? Shown(_room.TeacherPassword),
            AssistantPassword = Change.AssistantPassword ?? Shown(_room.AssistantPassword),
            PatrolPassword = Change.PatrolPassword ?? Shown(_room.PatrolPassword),
            StudentPassword = Change.StudentPassword ?? Shown(_room.StudentPassword),
        };
        var problems = RequestMetadata.Of(typeof(ModifyRoom)).Read(Change).Validate();
        return (ChangesPasswords ? problems.Concat(after.Validate()) : problems).FirstOrDefault()?.Message;
    }

    /// <summary>Whether the list that shows a room omits fields of the row, so that GetRoomInfo must be called.</summary>
    internal static bool NeedsDetails(CreateRoom wanted, Room room) =>
        (wanted.AutoStartMedia is not null && room.AutoStartMedia is null)
        || IsMissing(wanted.TeacherPassword, room.TeacherPassword)
        || IsMissing(wanted.AssistantPassword, room.AssistantPassword)
        || IsMissing(wanted.PatrolPassword, room.PatrolPassword)
        || (IsMissing(wanted.StudentPassword, room.StudentPassword) && !ShowsPasswords(room));

    /// <summary>Whether no visible password contradicts the row.</summary>
    internal static bool PasswordsAgree(CreateRoom wanted, Room room) =>
        !Differs(wanted.TeacherPassword, room.TeacherPassword)
        && !Differs(wanted.AssistantPassword, room.AssistantPassword)
        && !Differs(wanted.PatrolPassword, room.PatrolPassword)
        && !StudentPasswordDiffers(wanted, room);

    private bool ChangesPasswords => _changes.Any(c => c.Name.EndsWith("Password", StringComparison.Ordinal));

    private void CompareTimes()
    {
        var start = RoomCreation.TimeFits(_wanted.StartTime, _room.StartTime);
        var end = RoomCreation.TimeFits(_wanted.EndTime, _room.EndTime);
        if (!start) Note<object?>(nameof(Room.StartTime), _room.StartTime, _wanted.StartTime);
        if (!end) Note<object?>(nameof(Room.EndTime), _room.EndTime, _wanted.EndTime);
        // The service accepts both or neither.
        if (!start || !end) (Change.StartTime, Change.EndTime) = (_wanted.StartTime, _wanted.EndTime);
    }

    private void ComparePasswords()
    {
        Change.TeacherPassword = NoteIfDifferent(nameof(Room.TeacherPassword), _room.TeacherPassword, _wanted.TeacherPassword);
        Change.AssistantPassword = NoteIfDifferent(nameof(Room.AssistantPassword), _room.AssistantPassword, _wanted.AssistantPassword);
        Change.PatrolPassword = NoteIfDifferent(nameof(Room.PatrolPassword), _room.PatrolPassword, _wanted.PatrolPassword);
        if (!StudentPasswordDiffers(_wanted, _room)) return;
        Change.StudentPassword = Note(nameof(Room.StudentPassword), _room.StudentPassword, _wanted.StudentPassword);
        Change.PasswordRequired = _wanted.PasswordRequired ?? true;
    }

    private string? NoteIfDifferent(string name, string? stored, string? wanted) =>
        Differs(wanted, stored) ? Note(name, stored, wanted) : null;

    private T Note<T>(string name, T oldValue, T newValue)
    {
        _changes.Add(new SyncChange(name, oldValue, newValue));
        return newValue;
    }

    private static string? Shown(string? password) => RoomCreation.IsShown(password) ? password : null;

    private static bool IsMissing(string? wanted, string? stored) => wanted is not null && !RoomCreation.IsShown(stored);

    // A password that the service hides is not compared, because it would be changed on each run.
    private static bool Differs(string? wanted, string? stored) => wanted is not null && RoomCreation.IsShown(stored) && wanted != stored;

    // Every room has a teacher's password: if that is visible, an empty students' password means that there is none.
    private static bool StudentPasswordDiffers(CreateRoom wanted, Room room) =>
        wanted.StudentPassword is { } password
        && password != room.StudentPassword
        && (RoomCreation.IsShown(room.StudentPassword) || (string.IsNullOrEmpty(room.StudentPassword) && ShowsPasswords(room)));

    private static bool ShowsPasswords(Room room) => RoomCreation.IsShown(room.TeacherPassword);
}
