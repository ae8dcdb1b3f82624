using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>
/// Creates rooms without duplicates. When the response to a create is lost, the room is looked up until the create can no longer take
/// effect (<see cref="ClientOptions.Settle"/>); only then is it sent again, with the same passwords. One instance per run of a command;
/// state shared by creators of the same tenant is in <see cref="TenantRooms"/>.
/// </summary>
internal sealed class RoomCreator
{
    private const int ThirdPartyIdExists = 4013;

    private readonly CvClassClient _client;
    private readonly TenantRooms _tenant;
    private readonly Backoff _backoff;
    private readonly List<RoomCreation> _sentAgain = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>A creator for one run.</summary>
    /// <param name="client">The client to use.</param>
    internal RoomCreator(CvClassClient client)
    {
        _client = client;
        _tenant = TenantRooms.Of(client);
        _backoff = new Backoff(client.Options.Delay);
    }

    private TimeSpan Settle => _client.Options.Settle;

    private int MaxRetries => _client.Options.MaxRetries;

    /// <summary>Creates that were sent more than once and have not been checked for duplicates yet.</summary>
    internal IReadOnlyList<RoomCreation> SentAgain
    {
        get
        {
            lock (_sentAgain) return _sentAgain.Where(c => c.NeedsFinalLook && !c.IsAbandoned).ToArray();
        }
    }

    /// <summary>Creates a room, or finds the one created by an earlier attempt.</summary>
    /// <param name="creation">The room.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <returns>The room with its number and everything requested.</returns>
    /// <exception cref="CvClassException">
    /// It was not created, or (<see cref="FailureKind.OutcomeUnknown"/>) the result is unknown.
    /// </exception>
    internal async Task<CreatedRoom> CreateAsync(RoomCreation creation, CallContext context)
    {
        if (creation.NeedsFinalLook) LookAtTheEnd(creation); // resumed
        if (creation.Room is { } made) return new CreatedRoom(made, null);
        context.Stop.ThrowIfCancellationRequested();
        creation.IsAbandoned = false;
        _tenant.Open(creation);
        try
        {
            var created = await CreateOrFindAsync(creation, context).ConfigureAwait(false);
            creation.Room = created.Room;
            _tenant.Close(creation);
            return created;
        }
        catch (OperationCanceledException)
        {
            Abandon(creation);
            throw;
        }
        catch (ObjectDisposedException)
        {
            // The session was closed before this request was sent.
            creation.OnNotSent();
            Abandon(creation);
            throw;
        }
        catch
        {
            _tenant.Close(creation);
            throw;
        }
    }

    /// <summary>Takes over the final check for a create of a stopped run.</summary>
    /// <param name="creation">A create that was sent more than once.</param>
    internal void LookAtTheEnd(RoomCreation creation) => NoteSentAgain(creation);

    /// <summary>
    /// Checks for rooms that this run created twice, once no create can take effect any more. A second room that certainly belongs to this
    /// run is removed.
    /// </summary>
    /// <param name="context">Cancellation and observers.</param>
    /// <returns>Messages for the user.</returns>
    internal Task<IReadOnlyList<string>> FinishAsync(CallContext context) => new FinalLook(_client, _tenant).RunAsync(SentAgain, context);

    // A create that may have taken effect stays open until it has settled, and is looked up first when it is resumed.
    private void Abandon(RoomCreation creation)
    {
        if (creation.IsInFlight) creation.OnLost(null, Settle);
        else if (creation.Sends > 0) creation.OpenSince ??= Monotonic.Now;
        creation.IsAbandoned = true;
        if (creation.Sends == 0) _tenant.Close(creation);
    }

    private async Task<CreatedRoom> CreateOrFindAsync(RoomCreation creation, CallContext context)
    {
        var (refusals, losses) = (0, 0);
        while (true)
        {
            if (creation.OpenSince is not null)
            {
                losses++;
                if (await FindAsync(creation, context).ConfigureAwait(false) is { } found) return found;
                var lost = creation.LastFailure;
                // An invalid response would be invalid again.
                if (lost is { IsTransient: false } || losses > MaxRetries) throw lost is { IsThrottled: true } ? lost : NotFound(creation);
                creation.OpenSince = null;
                NoteSentAgain(creation);
            }
            CvClassException failure;
            try
            {
                return await SendAsync(creation, context).ConfigureAwait(false);
            }
            catch (CvClassException e)
            {
                failure = e;
            }
            if (failure.IsThrottled && !creation.GeneratedPasswords.Any())
            {
                // A second room could not be distinguished from the first, so wait the full time, as after any other lost response.
                var pause = Pause(failure, losses + 1, context);
                creation.OnLost(failure, pause > Settle ? pause : Settle);
            }
            else if (failure.IsThrottled)
            {
                creation.OnLost(failure, Settle);
                if (await AfterThrottlingAsync(creation, failure, ++refusals, context).ConfigureAwait(false) is { } found) return found;
            }
            else if (failure.MayHaveTakenEffect)
            {
                creation.OnLost(failure, Settle);
            }
            else
            {
                creation.OnAnswered();
                // its own room is what exists
                if (creation.Sends > 1 && failure.Code == ThirdPartyIdExists) creation.OnLost(failure, TimeSpan.Zero);
                else if (failure.Code is not null || !failure.IsTransient || ++refusals > MaxRetries) throw Refused(creation, failure);
                else await PauseAsync(creation, failure, refusals, context).ConfigureAwait(false);
            }
        }
    }

    private async Task<CreatedRoom> SendAsync(RoomCreation creation, CallContext context)
    {
        if (creation.Sends == 0) creation.NumbersBefore = _tenant.HighestNumber;
        var room = await _client.SendOnceAsync(creation.Request, context, creation.OnSending).ConfigureAwait(false);
        creation.OnAnswered();
        if (room is null || !TenantRooms.IsNumber(room.Serial)) throw Unusable(Texts.NoSerial);
        // A gateway that repeats an earlier response.
        if (!IsNew(room.Serial)) throw Unusable(Texts.FormatNumberTwice(room.Serial));
        _tenant.Take(room.Serial, Settle, creation.Request.StartTime);
        return new CreatedRoom(creation.Request.Complete(room, _client.Options.TimeZone), null);
    }

    /// <summary>Waits until the room of a lost create is found or can no longer appear.</summary>
    private async Task<CreatedRoom?> FindAsync(RoomCreation creation, CallContext context)
    {
        var lost = new LostCreate(creation, _client, context, creation.SettledAt, decidesWeakly: true);
        var verdict = await WaitAsync(context, creation.SettledAt, () => _tenant.Lost.FindAsync(lost, context)).ConfigureAwait(false);
        return verdict.Room is { } room ? Adopt(creation, room, verdict.IsCertain) : null;
    }

    /// <summary>A service that throttles normally rejects before doing any work: after one lookup, the create may be sent again.</summary>
    private async Task<CreatedRoom?> AfterThrottlingAsync(RoomCreation creation, CvClassException failure, int refusals,
        CallContext context)
    {
        var pause = Pause(failure, refusals, context);
        await WaitAsync(context, Monotonic.Now + pause, () => DelayAsync(pause, context)).ConfigureAwait(false);
        var lost = new LostCreate(creation, _client, context, TimeSpan.Zero, decidesWeakly: false);
        var verdict = await _tenant.Lost.FindAsync(lost, context).ConfigureAwait(false);
        if (verdict.Room is { } room) return Adopt(creation, room, verdict.IsCertain);
        if (verdict.Maybe) return null; // stays open: the full time decides
        NoteSentAgain(creation); // a lagging list may hide its room from the single lookup
        if (refusals > MaxRetries) throw failure;
        creation.OpenSince = null;
        return null;
    }

    private CreatedRoom Adopt(RoomCreation creation, Room room, bool isCertain)
    {
        _tenant.Claim(room.Serial, Settle, creation.Request.StartTime);
        IsNew(room.Serial);
        creation.OpenSince = null;
        if (creation.Sends > 1) NoteSentAgain(creation);
        var stored = room.Name;
        // As after a normal response, the room has the requested values, not what the service makes of names and seconds.
        (room.Name, room.StartTime, room.EndTime) = (null, null, null);
        (room.TeacherPassword, room.AssistantPassword, room.PatrolPassword, room.StudentPassword) = (null, null, null, null);
        var complete = creation.Request.Complete(room, _client.Options.TimeZone);
        return new CreatedRoom(complete, isCertain ? null : Texts.FormatTakenForOwn(creation.Name, room.Serial, stored ?? ""));
    }

    private async Task PauseAsync(RoomCreation creation, CvClassException failure, int refusals, CallContext context)
    {
        var pause = Pause(failure, refusals, context);
        creation.OnNotSent(); // equivalent to not sent: it certainly had no effect
        await DelayAsync(pause, context).ConfigureAwait(false);
    }

    private TimeSpan Pause(CvClassException failure, int refusals, CallContext context)
    {
        var pause = _backoff.Before(refusals, failure.RetryAfter);
        context.Observe?.Invoke(new CallReport(RequestMetadata.Of(typeof(CreateRoom)).Endpoint.Path, TimeSpan.Zero,
            CvClassClient.Outcome(failure), pause));
        return pause;
    }

    private static async Task<bool> DelayAsync(TimeSpan pause, CallContext context)
    {
        await Task.Delay(pause, context.Stop).ConfigureAwait(false);
        return true;
    }

    private static async Task<T> WaitAsync<T>(CallContext context, TimeSpan until, Func<Task<T>> wait)
    {
        if (context.Waits is not { } waits) return await wait().ConfigureAwait(false);
        var left = until - Monotonic.Now;
        waits.WaitBegins(DateTimeOffset.UtcNow + (left > TimeSpan.Zero ? left : TimeSpan.Zero));
        try
        {
            return await wait().ConfigureAwait(false);
        }
        finally
        {
            await waits.WaitEndsAsync(context.Stop).ConfigureAwait(false);
        }
    }

    private void NoteSentAgain(RoomCreation creation)
    {
        creation.NeedsFinalLook = true;
        lock (_sentAgain)
        {
            if (!_sentAgain.Contains(creation)) _sentAgain.Add(creation);
        }
    }

    // After a lost attempt, a rejection of the next one is not conclusive.
    private static CvClassException Refused(RoomCreation creation, CvClassException failure)
    {
        if (creation.Sends <= 1 || failure.Code is not null) return failure;
        creation.LastFailure = failure;
        return NotFound(creation);
    }

    private static CvClassException NotFound(RoomCreation creation) => Unknown.Of(creation, Texts.NotAmongRooms);

    private static CvClassException Unusable(string why) =>
        new(FailureKind.InvalidResponse, nameof(CreateRoom), why) { MayHaveTakenEffect = true };

    // Records a number of this run. A number of an earlier run may recur, from a restarted emulator.
    private bool IsNew(string serial)
    {
        lock (_numbers) return _numbers.Add(serial);
    }
}

/// <summary>A room that was created.</summary>
/// <param name="Room">The room.</param>
/// <param name="Warning">A message for the user; usually null.</param>
internal readonly record struct CreatedRoom(Room Room, string? Warning);
