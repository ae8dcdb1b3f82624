using System;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>The host that an item reports to while it runs.</summary>
internal interface IItemHost
{
    /// <summary>The item has a new record for the consumer.</summary>
    void RecordAvailable(ScheduledItem item);

    /// <summary>The item waits for time to pass: its worker may run other items in the meantime.</summary>
    /// <param name="item">The item.</param>
    /// <param name="until">When the wait ends at the latest (UTC).</param>
    void WaitBegins(ScheduledItem item, DateTimeOffset until);

    /// <summary>The item wants to continue; completes when it has a worker slot again.</summary>
    /// <param name="item">The item.</param>
    /// <param name="stop">Cancels the wait for a slot.</param>
    Task WaitEndsAsync(ScheduledItem item, CancellationToken stop);
}
