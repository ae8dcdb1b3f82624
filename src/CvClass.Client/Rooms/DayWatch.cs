using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Errors;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>Checks the rooms of one day for all creates of that day whose responses were lost.</summary>
internal sealed class DayWatch(TenantRooms tenant, long day)
{
    private const int MaxLookupAttempts = 3;
    private static readonly TimeSpan s_leastPause = TimeSpan.FromMilliseconds(100);

    private readonly object _lock = new();
    private readonly List<LostCreate> _waiting = [];
    private readonly HashSet<string> _passwords = new(StringComparer.Ordinal);
    private readonly DayRooms _rooms = new();
    private TaskCompletionSource<bool> _changed = NewSignal();
    private CancellationTokenSource? _look;
    private bool _isRunning;

    /// <summary>Whether no create is waiting any more.</summary>
    internal bool IsIdle
    {
        get
        {
            lock (_lock) return _waiting.Count == 0;
        }
    }

    internal void Add(LostCreate lost)
    {
        lock (_lock)
        {
            _waiting.Add(lost);
            _passwords.UnionWith(lost.Creation.Passwords);
            _changed.TrySetResult(true);
            if (_isRunning) return;
            _isRunning = true;
        }
        Task.Run(RunAsync);
    }

    internal void Remove(LostCreate lost)
    {
        lock (_lock)
        {
            _waiting.Remove(lost);
            _changed.TrySetResult(true);
            if (_waiting.Count == 0) _look?.Cancel(); // no one is interested any more
        }
    }

    private async Task RunAsync()
    {
        var lookEnded = TimeSpan.MinValue;
        var pause = s_leastPause;
        while (true)
        {
            Task changed;
            TimeSpan next;
            LostCreate[] waiting;
            lock (_lock)
            {
                waiting = _waiting.Where(w => !w.IsDecided).ToArray();
                if (_waiting.Count == 0)
                {
                    _isRunning = false;
                    return;
                }
                _changed = NewSignal();
                changed = _changed.Task;
            }
            next = waiting.Length == 0 ? TimeSpan.MaxValue : waiting.Min(w => w.NextLook);
            if (lookEnded != TimeSpan.MinValue && next < lookEnded + pause) next = lookEnded + pause;
            var now = Monotonic.Now;
            if (next > now)
            {
                await Task.WhenAny(changed, next == TimeSpan.MaxValue ? changed : Task.Delay(next - now)).ConfigureAwait(false);
                continue;
            }
            await LookAsync(waiting).ConfigureAwait(false);
            lookEnded = Monotonic.Now;
            // A slow list is not requested continuously.
            pause = lookEnded - now > s_leastPause ? lookEnded - now : s_leastPause;
        }
    }

    private async Task LookAsync(LostCreate[] waiting)
    {
        using var look = new CancellationTokenSource();
        lock (_lock)
        {
            if (_waiting.Count == 0) return;
            _look = look;
        }
        var began = Monotonic.Now;
        // The latest one, because its session is most likely still in use.
        var asking = waiting[waiting.Length - 1];
        try
        {
            var context = new CallContext(asking.Observe, look.Token, look.Token);
            var creations = waiting.Select(w => w.Creation).ToArray();
            IReadOnlyList<Room> rooms = await _rooms.ReadAsync(asking.Client, day, creations, context).ConfigureAwait(false);
            var last = waiting.Where(w => w.IsLast(began) && w.Creation.Request.ThirdPartyId is { Length: > 0 }).Select(w => w.Creation)
                .ToArray();
            if (last.Length > 0)
            {
                rooms = [.. rooms, .. await DayRooms.ByThirdPartyIdAsync(asking.Client, last, context).ConfigureAwait(false)];
            }
            Judgement.Pass(tenant, waiting, rooms, began);
        }
        catch (OperationCanceledException) when (look.IsCancellationRequested)
        {
            // no create is waiting any more
        }
        catch (ObjectDisposedException e)
        {
            asking.Fail(Unknown.Of(asking.Creation, Texts.FormatCannotLook(e.Message)));
        }
        catch (CvClassException e)
        {
            // The failure may expose the rooms of all that wait or have waited.
            var reason = SecretMask.Apply(e.Reason, Passwords());
            foreach (var lost in waiting) OnFailed(lost, e, reason, began);
        }
        catch (Exception e)
        {
            // All waiters must be notified of any failure.
            foreach (var lost in waiting) lost.Fail(Unknown.Of(lost.Creation, Texts.FormatCannotLook(e.Message)));
        }
        finally
        {
            lock (_lock) _look = null;
        }
    }

    private string[] Passwords()
    {
        lock (_lock) return [.. _passwords];
    }

    // A room may depend on this lookup, so it gets more retries than any other read.
    private static void OnFailed(LostCreate lost, CvClassException error, string reason, TimeSpan began)
    {
        lost.FailedLooks++;
        var isHopeless = !error.IsTransient || lost.FailedLooks >= MaxLookupAttempts;
        if (lost.IsLast(began) && isHopeless) lost.Fail(Unknown.Of(lost.Creation, Texts.FormatCannotLook(reason)));
        else lost.Reschedule();
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
