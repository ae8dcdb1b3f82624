using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Binding;

/// <summary>Under which names columns may travel along with a room.</summary>
internal static class TravellingNames
{
    // A room's own, and those that remoting adds.
    private static readonly HashSet<string> s_taken = new(
        typeof(Room).GetProperties().Select(p => p.Name)
            .Concat(["ExtensionData", "PSComputerName", "RunspaceId", "PSShowComputerName", "PSSourceJobInstanceId"]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name may be that of a note property.</summary>
    internal static bool IsFree(string name) => !s_taken.Contains(name);
}
