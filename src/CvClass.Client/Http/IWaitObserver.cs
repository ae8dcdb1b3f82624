using System;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Http;

/// <summary>
/// Hears when a call waits for time to pass rather than for an answer, as a create of unknown outcome does until it can no longer take
/// effect: meanwhile it needs no worker.
/// </summary>
internal interface IWaitObserver
{
    /// <summary>The call waits from now on; called on any thread, never twice without an end between.</summary>
    /// <param name="until">When it will know at the latest (UTC).</param>
    void WaitBegins(DateTimeOffset until);

    /// <summary>The call wants to go on: ends once it may send again.</summary>
    /// <param name="stop">Gives up waiting for a place.</param>
    Task WaitEndsAsync(CancellationToken stop);
}
