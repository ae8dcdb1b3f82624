using System;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>A create whose answer was lost, while its room is looked for.</summary>
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

    /// <summary>From when on a look that finds nothing shows that nothing was made.</summary>
    internal TimeSpan Until { get; }

    /// <summary>Whether a room that only may be its own is taken in the end; otherwise that there is one is the answer.</summary>
    internal bool DecidesWeakly { get; }

    /// <summary>When to look next.</summary>
    internal TimeSpan NextLook { get; private set; }

    /// <summary>Looks that failed, one after the other.</summary>
    internal int FailedLooks { get; set; }

    internal Task<Verdict> Verdict => _verdict.Task;

    internal bool IsDecided => _verdict.Task.IsCompleted;

    /// <summary>Whether a look that began then is the last that is needed.</summary>
    internal bool IsLast(TimeSpan began) => began >= Until;

    /// <summary>Sets when to look again, with growing pauses, and in any case once the time to settle is over.</summary>
    internal void Reschedule()
    {
        var now = Monotonic.Now;
        var next = now + _pause;
        NextLook = now < Until && next > Until ? Until : next;
        _pause = _pause + _pause < s_longestPause ? _pause + _pause : s_longestPause;
    }

    /// <summary>Looks again in a moment, because another create that is on its way decides.</summary>
    internal void Postpone() => NextLook = Monotonic.Now + s_firstPause;

    internal void Found(Room room, bool isCertain) => _verdict.TrySetResult(new Verdict(room, isCertain, false));

    internal void NotFound(bool maybe) => _verdict.TrySetResult(new Verdict(null, false, maybe));

    internal void Fail(CvClassException error) => _verdict.TrySetException(error);

    internal void Cancel(CancellationToken token) => _verdict.TrySetCanceled(token);
}

/// <summary>What looking for a room has come to.</summary>
/// <param name="Room">The room; null when there is none.</param>
/// <param name="IsCertain">Whether it can be no other create's.</param>
/// <param name="Maybe">Whether a room was seen that may be the one.</param>
internal readonly record struct Verdict(Room? Room, bool IsCertain, bool Maybe);
