using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// The fate of inputs of stopped and disconnected commands. There is one log per runspace and one per session; an entry is in both and
/// outlives the connection.
/// </summary>
internal sealed class InterruptionLog
{
    private static readonly ConditionalWeakTable<Runspace, InterruptionLog> s_byRunspace = new();
    private static readonly ConditionalWeakTable<CvSession, InterruptionLog> s_bySession = new();
    private static long s_order;

    private readonly object _lock = new();
    private readonly List<InterruptedItem> _items = [];
    private readonly List<(Task Task, Runspace? Runspace)> _expected = [];

    /// <summary>The log of a runspace's commands, in any session.</summary>
    internal static InterruptionLog Of(Runspace runspace) => s_byRunspace.GetOrCreateValue(runspace);

    /// <summary>The log of a session's commands, in any runspace.</summary>
    internal static InterruptionLog Of(CvSession session) => s_bySession.GetOrCreateValue(session);

    /// <summary>Reserves consecutive positions in the log and returns the first.</summary>
    internal static long NextOrder(int count) => Interlocked.Add(ref s_order, count) - count + 1;

    /// <summary>Adds what is known now and registers what is still in flight.</summary>
    internal static void Add(
        Runspace? runspace, CvSession session, IReadOnlyList<InterruptedItem> known, Task<IReadOnlyList<InterruptedItem>> inFlight)
    {
        foreach (var log in Logs(runspace, session))
        {
            log.Add(known);
            log.Expect(log.AddAsync(inFlight), null);
        }
    }

    /// <summary>Registers that a disconnected command will write to the log.</summary>
    internal static void Expect(RunningCommand command, CvSession session)
    {
        foreach (var log in Logs(command.Runspace, session)) log.Expect(command.Recorded, command.Runspace);
    }

    /// <summary>The open entries in input order, after the requests in flight have settled.</summary>
    /// <param name="longest">Maximum wait for them.</param>
    /// <param name="reader">The reading runspace, whose own running command cannot be waited for.</param>
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
            // Requests in flight are registered only when the command itself has ended: check again.
            Task.WaitAny([Task.WhenAll(expected)], (int)Math.Max(1, (deadline - DateTime.UtcNow).TotalMilliseconds));
        }
    }

    /// <summary>Removes these entries from this log and the other one.</summary>
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
