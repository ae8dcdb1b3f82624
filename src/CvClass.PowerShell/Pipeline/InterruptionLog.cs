using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// What became of the inputs of stopped and disconnected commands. There is one log for each runspace and one for each session; an entry is
/// in both, and outlives the connection.
/// </summary>
internal sealed class InterruptionLog
{
    private static readonly ConditionalWeakTable<Runspace, InterruptionLog> s_byRunspace = new();
    private static readonly ConditionalWeakTable<CvSession, InterruptionLog> s_bySession = new();
    private static long s_order;

    private readonly object _lock = new();
    private readonly List<InterruptedItem> _items = [];
    private readonly List<(Task Task, Runspace? Runspace)> _expected = [];

    /// <summary>What commands of a runspace left behind, whatever their session.</summary>
    internal static InterruptionLog Of(Runspace runspace) => s_byRunspace.GetOrCreateValue(runspace);

    /// <summary>What commands of a session left behind, whatever their runspace.</summary>
    internal static InterruptionLog Of(CvSession session) => s_bySession.GetOrCreateValue(session);

    /// <summary>The first of so many consecutive places in the log.</summary>
    internal static long NextOrder(int count) => Interlocked.Add(ref s_order, count) - count + 1;

    /// <summary>Adds what is known now, and expects what is still in flight.</summary>
    internal static void Add(
        Runspace? runspace, CvSession session, IReadOnlyList<InterruptedItem> known, Task<IReadOnlyList<InterruptedItem>> inFlight)
    {
        foreach (var log in Logs(runspace, session))
        {
            log.Add(known);
            log.Expect(log.AddAsync(inFlight), null);
        }
    }

    /// <summary>Expects that a command which was disconnected writes into the log.</summary>
    internal static void Expect(RunningCommand command, CvSession session)
    {
        foreach (var log in Logs(command.Runspace, session)) log.Expect(command.Recorded, command.Runspace);
    }

    /// <summary>The open entries in input order, once the requests in flight have settled.</summary>
    /// <param name="longest">Longest wait for them.</param>
    /// <param name="reader">The runspace that reads: its own running command cannot be waited for.</param>
    /// <param name="isComplete">Whether all have settled.</param>
    internal IReadOnlyList<InterruptedItem> Read(TimeSpan longest, Runspace? reader, out bool isComplete)
    {
        var deadline = DateTime.UtcNow + longest;
        while (true)
        {
            Task[] expected;
            lock (_lock)
            {
                var failed = _expected.Select(e => e.Task).FirstOrDefault(t => t.IsFaulted);
                _expected.RemoveAll(e => e.Task.IsCompleted);
                failed?.GetAwaiter().GetResult(); // an entry could not be written: never in silence
                expected = _expected.Where(e => e.Runspace is null || !ReferenceEquals(e.Runspace, reader)).Select(e => e.Task).ToArray();
                var left = deadline - DateTime.UtcNow;
                isComplete = expected.Length == 0;
                if (isComplete || left <= TimeSpan.Zero) return _items.Where(i => i.IsOpen).OrderBy(i => i.Order).ToArray();
            }
            // What a command leaves in flight is expected only once the command itself is over: look again.
            Task.WaitAny([Task.WhenAll(expected)], (int)Math.Max(1, (deadline - DateTime.UtcNow).TotalMilliseconds));
        }
    }

    /// <summary>Forgets these entries, here and in the other log that they are in.</summary>
    internal void Forget(IReadOnlyList<InterruptedItem> items)
    {
        foreach (var item in items) item.IsForgotten = true;
        lock (_lock) _items.RemoveAll(i => i.IsForgotten);
    }

    private static IEnumerable<InterruptionLog> Logs(Runspace? runspace, CvSession session) =>
        runspace is null ? [Of(session)] : [Of(session), Of(runspace)];

    private void Add(IReadOnlyList<InterruptedItem> items)
    {
        lock (_lock)
        {
            _items.RemoveAll(i => i.IsForgotten);
            _items.AddRange(items);
        }
    }

    private void Expect(Task task, Runspace? runspace)
    {
        lock (_lock) _expected.Add((task, runspace));
    }

    private async Task AddAsync(Task<IReadOnlyList<InterruptedItem>> inFlight) => Add(await inFlight.ConfigureAwait(false));
}
