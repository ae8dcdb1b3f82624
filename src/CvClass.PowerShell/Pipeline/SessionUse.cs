using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.PowerShell.Pipeline;

/// <summary>The commands that use a session: disconnecting stops them and waits for their requests in flight.</summary>
internal sealed class SessionUse
{
    // Requests in flight get five seconds and are then aborted; one that ignores even that must not block the session.
    private static readonly TimeSpan s_longestClose = TimeSpan.FromSeconds(15);

    private static readonly ConditionalWeakTable<CvSession, SessionUse> s_bySession = new();

    private readonly HashSet<RunningCommand> _running = [];

    /// <summary>Registers a command that uses the session.</summary>
    /// <returns>The client, which stays valid until the command ends; null if the session was disconnected.</returns>
    internal static CvClassClient? TryBegin(CvSession session, RunningCommand command)
    {
        var running = Of(session);
        lock (running)
        {
            if (!session.IsConnected) return null;
            running.Add(command);
            return session.Client;
        }
    }

    /// <summary>The command has ended.</summary>
    internal static void End(CvSession session, RunningCommand command)
    {
        var running = Of(session);
        lock (running) running.Remove(command);
    }

    /// <summary>
    /// Rejects new work from now on, lets requests in flight settle for a few seconds, and forgets the key. What is no longer carried out
    /// is in the interruption log.
    /// </summary>
    internal static async Task CloseAsync(CvSession session)
    {
        var running = Of(session);
        RunningCommand[] commands;
        lock (running)
        {
            if (!session.TryClose()) return;
            commands = [.. running];
        }
        foreach (var command in commands) InterruptionLog.Expect(command, session);
        await Task.WhenAny(Task.WhenAll(commands.Select(c => c.SettleAsync())), Task.Delay(s_longestClose)).ConfigureAwait(false);
        session.Release();
    }

    private static HashSet<RunningCommand> Of(CvSession session) => s_bySession.GetOrCreateValue(session)._running;
}
