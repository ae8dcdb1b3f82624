using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>
/// Creates rooms and never twice. CreateRoom has no idempotency key: when the outcome of a call is unknown, this looks among the rooms of
/// the lesson's own time for one with the same name, times and passwords that no other call of this run has claimed. One per run.
/// </summary>
/// <param name="client">Carries the calls.</param>
public sealed class RoomMaker(CvClassClient client)
{
    // A connection can break before the service is done with what it has read: one look is no proof that nothing comes.
    private const int LooksForProof = 2;
    private const int PatienceOfALook = 3;

    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly KeyedTurns<Lesson> _alike = new();
    private readonly Backoff _backoff = new(client.Options.RetryDelay);

    // Each look proves that nothing was made, so sending again is a fresh start; but not for ever.
    private int Rounds => 1 + (2 * client.Options.MaxRetry);

    /// <summary>Creates a room.</summary>
    /// <param name="request">The room, with all its passwords.</param>
    /// <param name="hasFingerprint">Whether a password in it was generated, so that no other room can have it.</param>
    /// <param name="context">Stopping and watching.</param>
    /// <returns>The room with its number and all that was asked for.</returns>
    /// <exception cref="CvClassException">It was not made, or (<see cref="FailureKind.OutcomeUnknown"/>) nobody can tell.</exception>
    public Task<Room> CreateAsync(CreateRoom request, bool hasFingerprint, CallContext context) =>
        // Nobody else has a generated password: such a room needs neither a turn nor to be remembered.
        hasFingerprint ? CreateOrAdoptAsync(request, hasFingerprint, context) : CreateInTurnAsync(request, context);

    // Of two lessons that are alike in everything only one may be in flight: neither could be told from the other.
    private async Task<Room> CreateInTurnAsync(CreateRoom request, CallContext context)
    {
        var lesson = new Lesson(request.Name?.Trim(), request.StartTime?.ToUnixTimeSeconds(), request.EndTime?.ToUnixTimeSeconds(), request.TeacherPassword, request.AssistantPassword, request.PatrolPassword);
        await _alike.EnterAsync(lesson, context.Stop).ConfigureAwait(false);
        try
        {
            var room = await CreateOrAdoptAsync(request, hasFingerprint: false, context).ConfigureAwait(false);
            TryClaim(room);
            return room;
        }
        finally
        {
            _alike.Leave(lesson);
        }
    }

    private Room Finish(Room room, CreateRoom request)
    {
        room.RoomType ??= RoomType.SmallClass;
        return request.Complete(room, client.Options.TimeZone);
    }

    private async Task<Room> CreateOrAdoptAsync(CreateRoom request, bool hasFingerprint, CallContext context)
    {
        for (var round = 1; ; round++)
        {
            CvClassException unknown;
            try
            {
                return await client.SendAsync(request, context).ConfigureAwait(false) is { Serial.Length: > 0 } made
                    ? Finish(made, request)
                    : throw new CvClassException(FailureKind.OutcomeUnknown, nameof(CreateRoom), Text.Get("NoSerial"));
            }
            catch (CvClassException e) when (e.Kind == FailureKind.OutcomeUnknown)
            {
                unknown = e;
            }
            if (await FindAsync(request, hasFingerprint, unknown, context).ConfigureAwait(false) is { } found) return Finish(found, request);
            // An answer that makes no sense is no sign that the service did nothing: only what broke on the way is sent again.
            if (unknown.InnerException is not CvClassException { IsTransient: true }) throw CannotTell(unknown, Text.Get("LookedInVain"));
            if (round >= Rounds) throw NotMade(unknown);
        }
    }

    /// <summary>The room that a call of unknown outcome made, or null when it certainly made none.</summary>
    private async Task<Room?> FindAsync(CreateRoom request, bool hasFingerprint, CvClassException unknown, CallContext context)
    {
        for (var look = 1; look <= LooksForProof; look++)
        {
            if (look > 1) await Task.Delay(_backoff.Before(unknown.InnerException is CvClassException { Kind: FailureKind.Timeout } ? 4 : 1, null), context.Stop).ConfigureAwait(false);
            var candidates = await CandidatesAsync(request, hasFingerprint, unknown, context).ConfigureAwait(false);
            if (candidates.Count > 1) throw CannotTell(unknown, Text.Get("SeveralAlike", candidates.Count, string.Join(", ", candidates.Select(r => r.Serial))));
            if (candidates.Count == 1 && TryClaim(candidates[0])) return candidates[0];
        }
        return null;
    }

    private async Task<List<Room>> CandidatesAsync(CreateRoom request, bool hasFingerprint, CvClassException unknown, CallContext context)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await LookAsync(request, hasFingerprint, context).ConfigureAwait(false);
            }
            catch (CvClassException e) when (!e.IsTransient || attempt == PatienceOfALook)
            {
                throw CannotTell(unknown, Text.Get("CannotLook", e.Reason));
            }
            catch (CvClassException)
            {
                // A room may hang on this look: it is worth more patience than any other read.
                await Task.Delay(_backoff.Before(attempt, null), context.Stop).ConfigureAwait(false);
            }
        }
    }

    private async Task<List<Room>> LookAsync(CreateRoom request, bool hasFingerprint, CallContext context)
    {
        var pages = client.Pages(new GetRoomByTime { From = request.StartTime, To = request.EndTime });
        var found = new List<Room>();
        while (await pages.NextAsync(context).ConfigureAwait(false) is { } page)
        {
            // Rooms that are made meanwhile push rows on to the next page, so that one can come by twice.
            found.AddRange(page.Rows.Where(r => IsAlike(r, request, hasFingerprint) && !IsClaimed(r) && found.All(f => f.Serial != r.Serial)));
        }
        return found;
    }

    private bool TryClaim(Room room)
    {
        lock (_claimed) return _claimed.Add(room.Serial);
    }

    private bool IsClaimed(Room room)
    {
        lock (_claimed) return _claimed.Contains(room.Serial);
    }

    private static bool IsAlike(Room room, CreateRoom request, bool hasFingerprint) =>
        room.StartTime == WholeSeconds(request.StartTime)
        && room.EndTime == WholeSeconds(request.EndTime)
        && room.TeacherPassword == request.TeacherPassword
        && room.AssistantPassword == request.AssistantPassword
        && room.PatrolPassword == request.PatrolPassword
        // A generated password is proof enough, even if the service keeps the name in another form.
        && (hasFingerprint || room.Name?.Trim() == request.Name?.Trim());

    private static DateTimeOffset? WholeSeconds(DateTimeOffset? time) =>
        time is { } t ? DateTimeOffset.FromUnixTimeSeconds(t.ToUnixTimeSeconds()) : null;

    private static CvClassException CannotTell(CvClassException unknown, string why) =>
        new(FailureKind.OutcomeUnknown, nameof(CreateRoom), unknown.Reason + " " + why, unknown)
        {
            Advice = Text.Get("CannotTellAdvice"),
            Status = unknown.Status,
            MayHaveTakenEffect = true,
        };

    private static CvClassException NotMade(CvClassException unknown) =>
        new(FailureKind.Connection, nameof(CreateRoom), Text.Get("NotMade", unknown.Reason), unknown)
        {
            Advice = Text.Get("NoConnectionAdvice"),
            Status = unknown.Status,
            IsTransient = true,
        };

    /// <summary>All by which the rooms of two lessons are told apart: what <see cref="IsAlike"/> compares, no more.</summary>
    private readonly record struct Lesson(string? Name, long? Start, long? End, string? Teacher, string? Assistant, string? Patrol);
}
