using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Binding;

/// <summary>Names under which columns may travel along with a room.</summary>
internal static class TravellingNames
{
    // The names of a room itself, and those that remoting adds.
    private static readonly HashSet<string> s_taken = new(
        typeof(Room).GetProperties().Select(p => p.Name)
            .Concat(["ExtensionData", "PSComputerName", "RunspaceId", "PSShowComputerName", "PSSourceJobInstanceId"]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name may be used for a note property.</summary>
    internal static bool IsFree(string name) => !s_taken.Contains(name);
}
