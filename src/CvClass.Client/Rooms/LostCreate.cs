using System;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>A create whose response was lost, while its room is looked up.</summary>
internal sealed class LostCreate
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(8);

    private readonly TaskCompletionSource<Verdict> _verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _pause = s_firstPause;

    internal LostCreate(RoomCreation creation, CvClassClient client, CallContext context, TimeSpan until, bool decidesWeakly)
    {
        Creation = creation;
        Client = client;
        Observe = context.Observe;
        Until = until;
        DecidesWeakly = decidesWeakly;
        NextLook = Monotonic.Now;
    }

    internal RoomCreation Creation { get; }

    internal CvClassClient Client { get; }

    internal Action<CallReport>? Observe { get; }

    /// <summary>The time from which a lookup without a match proves that nothing was created.</summary>
    internal TimeSpan Until { get; }

    /// <summary>Whether a possible match is accepted in the end; otherwise its existence is the result.</summary>
    internal bool DecidesWeakly { get; }

    /// <summary>When to look up next.</summary>
    internal TimeSpan NextLook { get; private set; }

    /// <summary>Number of consecutive failed lookups.</summary>
    internal int FailedLooks { get; set; }

    internal Task<Verdict> Verdict => _verdict.Task;

    internal bool IsDecided => _verdict.Task.IsCompleted;

    /// <summary>Whether a lookup that started then is the last one needed.</summary>
    internal bool IsLast(TimeSpan began) => began >= Until;

    /// <summary>Schedules the next lookup, with growing pauses, and in any case when the settle time is over.</summary>
    internal void Reschedule()
    {
        var now = Monotonic.Now;
        var next = now + _pause;
        NextLook = now < Until && next > Until ? Until : next;
        _pause = _pause + _pause < s_longestPause ? _pause + _pause : s_longestPause;
    }

    /// <summary>Looks up again shortly, because another create in flight decides.</summary>
    internal void Postpone() => NextLook = Monotonic.Now + s_firstPause;

    internal void Found(Room room, bool isCertain) => _verdict.TrySetResult(new Verdict(room, isCertain, false));

    internal void NotFound(bool maybe) => _verdict.TrySetResult(new Verdict(null, false, maybe));

    internal void Fail(CvClassException error) => _verdict.TrySetException(error);

    internal void Cancel(CancellationToken token) => _verdict.TrySetCanceled(token);
}

/// <summary>The result of looking up a room.</summary>
/// <param name="Room">The room; null when there is none.</param>
/// <param name="IsCertain">Whether it cannot belong to another create.</param>
/// <param name="Maybe">Whether a possible match was seen.</param>
internal readonly record struct Verdict(Room? Room, bool IsCertain, bool Maybe);
