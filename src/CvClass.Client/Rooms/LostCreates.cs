using System.Collections.Generic;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>The creates of a tenant whose responses were lost, by lesson day: one lookup serves all creates of a day.</summary>
internal sealed class LostCreates(TenantRooms tenant)
{
    private readonly Dictionary<long, DayWatch> _days = [];

    /// <summary>Looks for the room of a create until it is found or the settle time is over.</summary>
    /// <param name="lost">The create.</param>
    /// <param name="context">Cancellation.</param>
    /// <exception cref="CvClassException">The result is unknown: the service could not be read, or shows several such rooms.</exception>
    internal async Task<Verdict> FindAsync(LostCreate lost, CallContext context)
    {
        context.Stop.ThrowIfCancellationRequested();
        var day = DayRooms.DayOf(lost.Creation);
        DayWatch watch;
        lock (_days)
        {
            if (!_days.TryGetValue(day, out watch!)) _days.Add(day, watch = new DayWatch(tenant, day));
            watch.Add(lost);
        }
        try
        {
            using (context.Stop.Register(() => lost.Cancel(context.Stop)))
            {
                return await lost.Verdict.ConfigureAwait(false);
            }
        }
        finally
        {
            lock (_days)
            {
                watch.Remove(lost);
                if (watch.IsIdle) _days.Remove(day);
            }
        }
    }
}
