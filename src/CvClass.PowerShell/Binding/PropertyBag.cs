using System;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Times and durations that have become property bags: Export-Clixml and jobs do this to DateTimeOffset, and ConvertTo-Json of Windows
/// PowerShell to both.
/// </summary>
internal static class PropertyBag
{
    /// <summary>The value of a property bag; null if it is not of that type.</summary>
    internal static object? Read(PSObject bag, Type type)
    {
        if (type == typeof(CvTime))
        {
            return Ticks(bag, "UtcTicks") is { } utc && utc >= 0 && utc <= DateTime.MaxValue.Ticks
                ? new CvTime(new DateTimeOffset(utc, TimeSpan.Zero)) : null;
        }
        var isDuration = type == typeof(CvDuration) && bag.Properties["TotalSeconds"] is not null;
        return isDuration && Ticks(bag, "Ticks") is { } ticks ? new CvDuration(TimeSpan.FromTicks(ticks)) : null;
    }

    private static long? Ticks(PSObject bag, string name) =>
        bag.Properties[name] is { } property && LanguagePrimitives.TryConvertTo<long>(property.Value, out var ticks) ? ticks : null;
}
