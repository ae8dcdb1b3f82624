using System;
using System.Linq;
using System.Management.Automation;
using CvClass.Client;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// What a piped object tells of its room: a room itself, a row of a file, or a row that was read of a room before. What it does not tell,
/// or
/// not in a way that can be read, is null: nothing depends on it but how things are called.
/// </summary>
internal sealed record PipedRoom(string? Name, DateTimeOffset? Start, DateTimeOffset? End)
{
    private static readonly PipedRoom s_none = new(null, null, null);

    /// <summary>What a piped object tells.</summary>
    /// <param name="input">The object; null or a bare number: nothing.</param>
    /// <param name="zone">The session's zone, for times without an offset.</param>
    internal static PipedRoom Of(PSObject? input, TimeZoneInfo zone)
    {
        if (input is null || input.BaseObject is string or ValueType) return s_none;
        // A recording has a start of its own, and so has every row that was read of a room: there the room's stands apart.
        return input.Properties[nameof(IRoomRow.RoomName)] is not null
            ? new PipedRoom(Text(input, nameof(IRoomRow.RoomName)), Time(input, zone, nameof(IRoomRow.RoomStartTime)), null)
            : new PipedRoom(Text(input, "Name", "roomname"), Time(input, zone, "StartTime"), Time(input, zone, "EndTime"));
    }

    /// <summary>Tells a row of which room it is.</summary>
    internal void Mark(object row)
    {
        if (row is not IRoomRow marked) return;
        marked.RoomName ??= Name;
        marked.RoomStartTime ??= Start;
    }

    /// <summary>The room as a person knows it: number, name and start, as far as they are known.</summary>
    internal string Describe(string serial)
    {
        var known = new[] { Name, Start is null ? null : TimeText.Of(Start) }.Where(t => !string.IsNullOrEmpty(t)).ToArray();
        return known.Length == 0 ? serial : $"{serial} ({string.Join(", ", known)})";
    }

    private static string? Text(PSObject input, params string[] names) => Value(input, names) is { } value ? value.ToString() : null;

    private static DateTimeOffset? Time(PSObject input, TimeZoneInfo zone, params string[] names)
    {
        try
        {
            return (InputValue.Read(Value(input, names), typeof(CvTime)) as CvTime)?.In(zone);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or PSInvalidCastException)
        {
            return null; // not a time that anybody can read
        }
    }

    private static object? Value(PSObject input, string[] names)
    {
        try
        {
            var value = names.Select(n => input.Properties[n]).FirstOrDefault(p => p is not null)?.Value;
            return Unwrapped.Of(value);
        }
        catch (GetValueException)
        {
            return null; // a property that fails says nothing
        }
    }
}
