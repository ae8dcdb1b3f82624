using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.Client.Rooms;

/// <summary>
/// One room to create: the request with all its passwords, how its room is recognised, and its state so far. The same object is passed
/// again when the work is resumed, so that the service is checked before anything is sent.
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

    /// <summary>The caller's identifier of the create, such as its row.</summary>
    internal object? Tag { get; set; }

    /// <summary>The room, once it is known to have been created.</summary>
    internal Room? Room { get; set; }

    /// <summary>The number of a weak match for this create; null if there is none.</summary>
    internal string? ClaimedNumber { get; set; }

    /// <summary>How often the request was sent without certainly failing.</summary>
    internal int Sends { get; private set; }

    /// <summary>When an earlier send ended without a reliable response; null if nothing is open.</summary>
    internal TimeSpan? OpenSince { get; set; }

    /// <summary>Why the last send counts as open.</summary>
    internal CvClassException? LastFailure { get; set; }

    /// <summary>The highest room number that this process had seen before the first send; 0: none.</summary>
    internal long NumbersBefore { get; set; }

    /// <summary>When every send so far either has taken effect or never will.</summary>
    internal TimeSpan SettledAt { get; private set; }

    /// <summary>Whether the caller stopped while the result was open.</summary>
    internal bool IsAbandoned { get; set; }

    /// <summary>Whether a request of this create is in flight.</summary>
    internal bool IsInFlight { get; private set; }

    /// <summary>Whether a second room may exist besides the one returned.</summary>
    internal bool NeedsFinalLook { get; set; }

    /// <summary>The minute in which the lesson starts, since the epoch.</summary>
    internal long StartMinute => Minute(Request.StartTime);

    /// <summary>A name for messages.</summary>
    internal string Name => Request.Name ?? "";

    /// <summary>A room to create; missing passwords are generated.</summary>
    /// <param name="request">The room.</param>
    internal static RoomCreation Of(CreateRoom request) => new(request);

    /// <summary>The passwords that belong to this create alone.</summary>
    internal IEnumerable<string> GeneratedPasswords => new[] { _generatedTeacher, _generatedAssistant, _generatedPatrol }.OfType<string>();

    /// <summary>All its passwords, which must not appear in messages.</summary>
    internal IEnumerable<string> Passwords =>
        new[] { Request.TeacherPassword, Request.AssistantPassword, Request.PatrolPassword, Request.StudentPassword }.OfType<string>();

    /// <summary>Records that a request is being sent.</summary>
    internal void OnSending()
    {
        IsInFlight = true;
        Sends++;
    }

    /// <summary>Records that the request was answered, or certainly never will be.</summary>
    internal void OnAnswered() => IsInFlight = false;

    /// <summary>Records that the last request was not sent, or certainly had no effect.</summary>
    internal void OnNotSent()
    {
        IsInFlight = false;
        Sends--;
    }

    /// <summary>Records that the result of the last request is open.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="settle">How long the request may still take effect.</param>
    internal void OnLost(CvClassException? failure, TimeSpan settle)
    {
        IsInFlight = false;
        LastFailure = failure ?? LastFailure;
        OpenSince = Monotonic.Now;
        SettledAt = OpenSince.Value + settle;
    }

    /// <summary>Whether a room has a password that was generated for this create.</summary>
    /// <param name="room">A room as a list or GetRoomInfo shows it.</param>
    internal bool Owns(Room room) =>
        Proves(_generatedTeacher, room.TeacherPassword) || Proves(_generatedAssistant, room.AssistantPassword)
            || Proves(_generatedPatrol, room.PatrolPassword);

    /// <summary>How well a room matches this create.</summary>
    /// <param name="room">A room as a list or GetRoomInfo shows it.</param>
    internal Proof Judge(Room room)
    {
        if (Request.ThirdPartyId is { Length: > 0 } id && room.ThirdPartyId is { Length: > 0 } shown)
        {
            // With that id at another time, or with passwords other than the generated ones, it is an older room, and the create was
            // rejected.
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
    /// Whether a room at the time of this create has its name with different passwords, or its passwords without a name: perhaps its own
    /// room, altered by the service more than <see cref="Judge"/> allows for.
    /// </summary>
    /// <param name="room">A room as a list or GetRoomInfo shows it.</param>
    internal bool Resembles(Room room)
    {
        if (!TimeFits(Request.StartTime, room.StartTime) || !TimeFits(Request.EndTime, room.EndTime)) return false;
        if (Request.ThirdPartyId is { Length: > 0 } id && room.ThirdPartyId is { Length: > 0 } shown && id != shown) return false;
        var passwordsAgree = Request.TeacherPassword == room.TeacherPassword && Request.AssistantPassword == room.AssistantPassword
            && Request.PatrolPassword == room.PatrolPassword;
        // Passwords that were given are often the same for all lessons of a school: with another name, such a room belongs to another
        // lesson.
        return passwordsAgree ? string.IsNullOrWhiteSpace(room.Name) : NameFits(room);
    }

    /// <summary>Whether the list that shows a room omits the deciding fields.</summary>
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

    // The document's example of a list has empty strings for times.
    private static bool TimeFitsOrIsHidden(DateTimeOffset? wanted, DateTimeOffset? stored) => stored is null || TimeFits(wanted, stored);

    private static bool Proves(string? generated, string? shown) => generated is not null && generated == shown;

    private static bool Contradicts(string? wanted, string? shown) => wanted is not null && IsShown(shown) && wanted != shown;

    /// <summary>
    /// Whether a password is shown: stars or dots stand for a hidden password or part of it; anything longer than a password is a digest or
    /// cipher text.
    /// </summary>
    internal static bool IsShown(string? password) =>
        !string.IsNullOrEmpty(password) && password!.Length <= LongestPassword && password.IndexOf("**", StringComparison.Ordinal) < 0
        && (char.IsLetterOrDigit(password[0]) || password.Any(c => c != password[0]));

    private static long? Seconds(DateTimeOffset? time) => time?.ToUnixTimeSeconds();

    /// <summary>Whether a stored time matches the requested one: a service that stores whole minutes may round either way.</summary>
    internal static bool TimeFits(DateTimeOffset? wanted, DateTimeOffset? stored) =>
        Seconds(wanted) is { } want && Seconds(stored) is { } have && (want == have || (have % 60 == 0 && Math.Abs(want - have) < 60));
}
