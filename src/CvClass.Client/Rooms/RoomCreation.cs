using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.Client.Rooms;

/// <summary>
/// One room to be made: the request with all its passwords, by what its room is recognised, and what has become of it so far. The same
/// object is handed in again when the work is resumed, so that nothing is sent before the service was looked at.
/// </summary>
internal sealed class RoomCreation
{
    private const int LongestPassword = 16;

    private readonly string? _generatedTeacher;
    private readonly string? _generatedAssistant;
    private readonly string? _generatedPatrol;
    private string? _comparedName;

    private RoomCreation(CreateRoom request)
    {
        Request = request;
        var had = (Teacher: request.TeacherPassword, Assistant: request.AssistantPassword, Patrol: request.PatrolPassword);
        PasswordGenerator.Complete(request);
        _generatedTeacher = had.Teacher is null ? request.TeacherPassword : null;
        _generatedAssistant = had.Assistant is null ? request.AssistantPassword : null;
        _generatedPatrol = had.Patrol is null ? request.PatrolPassword : null;
    }

    /// <summary>The request, complete with its passwords.</summary>
    internal CreateRoom Request { get; }

    /// <summary>What the caller knows the create by, such as the row that it came from.</summary>
    internal object? Tag { get; set; }

    /// <summary>The room, once it is known to have been made.</summary>
    internal Room? Room { get; set; }

    /// <summary>The number that was found for this create on weak proof; null when there is none.</summary>
    internal string? ClaimedNumber { get; set; }

    /// <summary>How often the request has left without having certainly failed.</summary>
    internal int Sends { get; private set; }

    /// <summary>When an earlier send ended without an answer that can be relied on; null when nothing is open.</summary>
    internal TimeSpan? OpenSince { get; set; }

    /// <summary>Why the last send counts as open.</summary>
    internal CvClassException? LastFailure { get; set; }

    /// <summary>The highest room number that this process had seen before the first send; 0: none.</summary>
    internal long NumbersBefore { get; set; }

    /// <summary>When every send so far has either taken effect or never will.</summary>
    internal TimeSpan SettledAt { get; private set; }

    /// <summary>Whether the caller stopped while the outcome was open.</summary>
    internal bool IsAbandoned { get; set; }

    /// <summary>Whether a request of this create is on its way.</summary>
    internal bool IsInFlight { get; private set; }

    /// <summary>Whether a room may exist besides the one that was handed out.</summary>
    internal bool NeedsFinalLook { get; set; }

    /// <summary>The minute in which the lesson starts, since the epoch.</summary>
    internal long StartMinute => Minute(Request.StartTime);

    /// <summary>A name for messages.</summary>
    internal string Name => Request.Name ?? "";

    /// <summary>A room to be made; passwords that the request lacks are generated.</summary>
    /// <param name="request">The room.</param>
    internal static RoomCreation Of(CreateRoom request) => new(request);

    /// <summary>The passwords that belong to this create alone.</summary>
    internal IEnumerable<string> GeneratedPasswords => new[] { _generatedTeacher, _generatedAssistant, _generatedPatrol }.OfType<string>();

    /// <summary>All its passwords, which no message may show.</summary>
    internal IEnumerable<string> Passwords =>
        new[] { Request.TeacherPassword, Request.AssistantPassword, Request.PatrolPassword, Request.StudentPassword }.OfType<string>();

    /// <summary>Notes that a request leaves.</summary>
    internal void OnSending()
    {
        IsInFlight = true;
        Sends++;
    }

    /// <summary>Notes that the request was answered, or certainly never will be.</summary>
    internal void OnAnswered() => IsInFlight = false;

    /// <summary>Notes that the last request never left, or certainly did nothing.</summary>
    internal void OnNotSent()
    {
        IsInFlight = false;
        Sends--;
    }

    /// <summary>Notes that the outcome of the last request is open.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="settle">How long the request may still take effect.</param>
    internal void OnLost(CvClassException? failure, TimeSpan settle)
    {
        IsInFlight = false;
        LastFailure = failure ?? LastFailure;
        OpenSince = Monotonic.Now;
        SettledAt = OpenSince.Value + settle;
    }

    /// <summary>Whether a room carries a password that was generated for this create.</summary>
    /// <param name="room">A room as a list or GetRoomInfo shows it.</param>
    internal bool Owns(Room room) =>
        Proves(_generatedTeacher, room.TeacherPassword) || Proves(_generatedAssistant, room.AssistantPassword)
            || Proves(_generatedPatrol, room.PatrolPassword);

    /// <summary>How well a room answers to this create.</summary>
    /// <param name="room">A room as a list or GetRoomInfo shows it.</param>
    internal Proof Judge(Room room)
    {
        if (Request.ThirdPartyId is { Length: > 0 } id && room.ThirdPartyId is { Length: > 0 } shown)
        {
            // With that id at another time, or with other passwords than were generated, it is an older room, and the create was refused.
            var isOlder = !TimesFit(room) || Contradicts(_generatedTeacher, room.TeacherPassword)
                || Contradicts(_generatedAssistant, room.AssistantPassword) || Contradicts(_generatedPatrol, room.PatrolPassword);
            return id == shown && (Owns(room) || !isOlder) ? Proof.Certain : Proof.None;
        }
        if (Owns(room)) return Proof.Certain;
        var others = Contradicts(Request.TeacherPassword, room.TeacherPassword)
            || Contradicts(Request.AssistantPassword, room.AssistantPassword) || Contradicts(Request.PatrolPassword, room.PatrolPassword);
        if (others || !NameAndTimesFit(room)) return Proof.None;
        var exact = room.Name == Request.Name && Seconds(room.StartTime) == Seconds(Request.StartTime)
            && Seconds(room.EndTime) == Seconds(Request.EndTime);
        return exact && IsShown(room.TeacherPassword) && IsShown(room.AssistantPassword) && IsShown(room.PatrolPassword)
            ? Proof.Exact : Proof.Weak;
    }

    /// <summary>
    /// Whether a room at the time of this create has its name with other passwords, or its passwords without a name: perhaps its own
    /// room, as a service shows it that alters more than <see cref="Judge"/> allows for.
    /// </summary>
    /// <param name="room">A room as a list or GetRoomInfo shows it.</param>
    internal bool Resembles(Room room)
    {
        if (!TimeFits(Request.StartTime, room.StartTime) || !TimeFits(Request.EndTime, room.EndTime)) return false;
        if (Request.ThirdPartyId is { Length: > 0 } id && room.ThirdPartyId is { Length: > 0 } shown && id != shown) return false;
        var passwordsAgree = Request.TeacherPassword == room.TeacherPassword && Request.AssistantPassword == room.AssistantPassword
            && Request.PatrolPassword == room.PatrolPassword;
        // Given passwords are often the same for all lessons of a school: with another name such a room is another lesson's.
        return passwordsAgree ? string.IsNullOrWhiteSpace(room.Name) : NameFits(room);
    }

    /// <summary>Whether the list that shows a room leaves out what would decide.</summary>
    /// <param name="room">A room as a list shows it.</param>
    internal bool NeedsDetails(Room room) =>
        Judge(room) == Proof.Weak
        && (room.StartTime is null || room.EndTime is null || !IsShown(room.TeacherPassword)
            || !IsShown(room.AssistantPassword) || !IsShown(room.PatrolPassword)
            || (Request.ThirdPartyId is { Length: > 0 } && string.IsNullOrEmpty(room.ThirdPartyId)));

    /// <summary>The minute of a time, since the epoch.</summary>
    internal static long Minute(DateTimeOffset? time) => Seconds(time) is { } seconds ? (long)Math.Floor(seconds / 60.0) : long.MinValue;

    private bool NameAndTimesFit(Room room) => TimesFit(room) && NameFits(room);

    private bool TimesFit(Room room) =>
        TimeFitsOrIsHidden(Request.StartTime, room.StartTime) && TimeFitsOrIsHidden(Request.EndTime, room.EndTime);

    private bool NameFits(Room room) => RoomNames.Fits(Request.Name, _comparedName ??= RoomNames.Normalize(Request.Name), room.Name);

    // The document's own example of a list has empty texts for times.
    private static bool TimeFitsOrIsHidden(DateTimeOffset? wanted, DateTimeOffset? stored) => stored is null || TimeFits(wanted, stored);

    private static bool Proves(string? generated, string? shown) => generated is not null && generated == shown;

    private static bool Contradicts(string? wanted, string? shown) => wanted is not null && IsShown(shown) && wanted != shown;

    /// <summary>
    /// Whether a password is shown: stars or dots stand for one, or a part of one, that is kept back; what is longer than any password is a
    /// digest or a cipher.
    /// </summary>
    internal static bool IsShown(string? password) =>
        !string.IsNullOrEmpty(password) && password!.Length <= LongestPassword && password.IndexOf("**", StringComparison.Ordinal) < 0
        && (char.IsLetterOrDigit(password[0]) || password.Any(c => c != password[0]));

    private static long? Seconds(DateTimeOffset? time) => time?.ToUnixTimeSeconds();

    /// <summary>Whether a stored time is a wanted one: a service that keeps whole minutes may round either way.</summary>
    internal static bool TimeFits(DateTimeOffset? wanted, DateTimeOffset? stored) =>
        Seconds(wanted) is { } want && Seconds(stored) is { } have && (want == have || (have % 60 == 0 && Math.Abs(want - have) < 60));
}
