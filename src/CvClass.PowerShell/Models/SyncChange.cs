using System;
using System.Globalization;

namespace CvClass;

/// <summary>
/// One difference between a room of the service and the timetable (Sync-CvRoom). Passwords are masked in text and in views.
/// </summary>
public sealed class SyncChange
{
    private const string Mask = "***";

    internal SyncChange(string name, object? oldValue, object? newValue)
    {
        Name = name;
        OldValue = oldValue;
        NewValue = newValue;
    }

    /// <summary>Name of the property of the room, such as EndTime.</summary>
    public string Name { get; }

    /// <summary>Value on the service; null where it has none. A password is secret.</summary>
    public object? OldValue { get; }

    /// <summary>Value in the timetable. A password is secret.</summary>
    public object? NewValue { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Show(OldValue)} -> {Show(NewValue)}";

    private string Show(object? value) => value switch
    {
        null or "" => "-",
        _ when Name.EndsWith("Password", StringComparison.Ordinal) => Mask,
        DateTimeOffset time => time.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "-",
    };
}
