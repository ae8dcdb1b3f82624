using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;

namespace CvClass.PowerShell.Session;

/// <summary>One cheap signed call that verifies the key.</summary>
internal static class KeyCheck
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the call and reports its progress on the caller's thread.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static KeyCheckResult Run(CvSession session, Action<CallReport> report, CancellationToken stop)
    {
        var reports = new ConcurrentQueue<CallReport>();
        void Report()
        {
            while (reports.TryDequeue(out var next)) report(next);
        }
        try
        {
            var context = CallContext.For(stop) with { Observe = reports.Enqueue };
            // Not on this thread: a host with a synchronization context would deadlock.
            var call = Task.Run(() => session.Client.SendAsync(new GetThemeList { Page = 1 }, context), CancellationToken.None);
            while (!((IAsyncResult)call).AsyncWaitHandle.WaitOne(s_moment)) Report();
            call.GetAwaiter().GetResult();
            return KeyCheckResult.Of(null);
        }
        catch (CvClassException e)
        {
            return KeyCheckResult.Of(e);
        }
        finally
        {
            if (!stop.IsCancellationRequested) Report();
        }
    }
}
