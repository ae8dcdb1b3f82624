using System;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.PowerShell.Completers;

/// <summary>A call for completion: short, and silent on failure, since errors cannot be shown.</summary>
internal static class CompleterCall
{
    internal static T? Try<T>(CvSession session, TimeSpan patience, Func<CallContext, Task<T?>> call)
        where T : class
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            return Task.Run(() => call(CallContext.For(limit.Token))).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is CvClassException or OperationCanceledException or ObjectDisposedException)
        {
            return null; // no choices to offer
        }
    }
}
