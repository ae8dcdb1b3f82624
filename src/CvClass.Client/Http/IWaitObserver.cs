using System;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Http;

/// <summary>
/// Notified when a call waits for time to pass rather than for a response, as a create with an unknown result does until it can no longer
/// take effect: meanwhile it needs no worker.
/// </summary>
internal interface IWaitObserver
{
    /// <summary>The call starts waiting; called on any thread, never twice without an end in between.</summary>
    /// <param name="until">When the wait ends at the latest (UTC).</param>
    void WaitBegins(DateTimeOffset until);

    /// <summary>The call wants to continue; completes when it may send again.</summary>
    /// <param name="stop">Cancels the wait for a slot.</param>
    Task WaitEndsAsync(CancellationToken stop);
}
