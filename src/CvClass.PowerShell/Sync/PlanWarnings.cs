using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>Warnings about a plan: one of each kind, regardless of the number of lessons.</summary>
internal static class PlanWarnings
{
    private const int MostNamed = 10;

    internal static IEnumerable<string> Of(SyncPlan plan)
    {
        if (plan.Altered.Count > 0)
        {
            var (row, room) = plan.Altered[0];
            yield return Texts.FormatNamesAltered(plan.Altered.Count, row.Name, room.Name);
        }
        if (plan.Twins.Count > 0)
        {
            var named = plan.Twins.Take(MostNamed).Select(t => $"{t.Twin.Serial} {SyncText.Lesson(t.Row.Name, t.Twin.StartTime)}");
            yield return Texts.FormatTwinsLeft(plan.Twins.Count, string.Join("; ", named) + (plan.Twins.Count > MostNamed ? "; ..." : ""));
        }
    }
}
