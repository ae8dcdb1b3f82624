using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell;

/// <summary>Knows rooms that have been through a job, a file or Select-Object.</summary>
internal static class RoomCopy
{
    private static readonly string[] s_properties =
        [.. typeof(Room).GetProperties().Select(p => p.Name).Where(n => n != nameof(CvObject.ExtensionData))];

    /// <summary>
    /// Whether an object is a room's copy with all that a room has; one that lacks something was made by a person, and is a row.
    /// </summary>
    internal static bool IsRoom(PSObject input) =>
        input.TypeNames.Any(n => n.EndsWith("CvClass.Room", StringComparison.Ordinal) && n.Length > typeof(Room).FullName!.Length)
        && s_properties.All(name => input.Properties[name] is not null);
}
