using System;
using System.Linq;
using System.Management.Automation;
using CvClass.Client;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// What is known about the room of a piped object: a room, a row of a file, or a row read from a room. Missing or unreadable values are
/// null: only display names depend on them.
/// </summary>
internal sealed record PipedRoom(string? Name, DateTimeOffset? Start, DateTimeOffset? End)
{
    private static readonly PipedRoom s_none = new(null, null, null);

    /// <summary>Reads what a piped object says about its room.</summary>
    /// <param name="input">The object; null or a bare number says nothing.</param>
    /// <param name="zone">The session's zone, for times without an offset.</param>
    internal static PipedRoom Of(PSObject? input, TimeZoneInfo zone)
    {
        if (input is null || input.BaseObject is string or ValueType) return s_none;
        // A recording has its own start, as has every row read from a room: there the room's start is a separate property.
        return input.Properties[nameof(IRoomRow.RoomName)] is not null
            ? new PipedRoom(Text(input, nameof(IRoomRow.RoomName)), Time(input, zone, nameof(IRoomRow.RoomStartTime)), null)
            : new PipedRoom(Text(input, "Name", "roomname"), Time(input, zone, "StartTime"), Time(input, zone, "EndTime"));
    }

    /// <summary>Sets the room of a row.</summary>
    internal void Mark(object row)
    {
        if (row is not IRoomRow marked) return;
        marked.RoomName ??= Name;
        marked.RoomStartTime ??= Start;
    }

    /// <summary>The display name of the room: number, name and start, as far as known.</summary>
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
