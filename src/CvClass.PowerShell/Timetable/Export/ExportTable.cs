using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Errors;

namespace CvClass.PowerShell.Timetable.Export;

/// <summary>The lessons to write, with the columns that any of them has.</summary>
/// <param name="zone">Time zone of times without an offset, and of the output.</param>
internal sealed class ExportTable(TimeZoneInfo zone)
{
    private static readonly string[] s_always = [nameof(Room.Name), nameof(Room.StartTime), nameof(Room.EndTime)];

    private readonly List<(object?[] Known, object?[] Others, string Group)> _rows = [];
    private readonly List<string> _others = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] _used = [.. ExportColumn.All.Select(c => s_always.Contains(c.Name))];

    /// <summary>The groups of the rows, in order of appearance.</summary>
    internal IEnumerable<string> Groups => _rows.Select(r => r.Group).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a lesson.</summary>
    /// <param name="row">A room, an entry or a row.</param>
    /// <param name="by">The property whose value is the row's group; null for a single group.</param>
    /// <exception cref="FormatException">The object is not a lesson, or a value cannot be read.</exception>
    internal void Add(PSObject row, string? by)
    {
        var known = ExportColumn.All.Select(c => c.Read(row, zone)).ToArray();
        object? Value(string name) => known[Place(name)];
        if (Value(nameof(Room.Name)) is null || Value(nameof(Room.StartTime)) is not DateTimeOffset start)
            throw new FormatException(Texts.FormatNotALesson(TargetName.Of(row)));
        if (Value(nameof(Room.EndTime)) is null && row.Properties["Duration"]?.Value is { } length
            && InputValue.Read(length, typeof(TimeSpan)) is TimeSpan duration)
        {
            known[Place(nameof(Room.EndTime))] = start + duration;
        }
        if (Value(nameof(Room.EndTime)) is null) throw new FormatException(Texts.EndMissing);
        for (var i = 0; i < known.Length; i++) _used[i] |= known[i] is not null;
        _rows.Add((known, Others(row), by is null ? "" : Convert.ToString(row.Properties[by]?.Value, CultureInfo.InvariantCulture) ?? ""));
    }

    /// <summary>The headers.</summary>
    internal IReadOnlyList<string> Headers(HeaderLanguage language) =>
        [.. Used.Select(i => ExportColumn.All[i].Header(language)), .. _others];

    /// <summary>The cells of the rows of a group, or of all.</summary>
    internal IEnumerable<object?[]> Rows(string? group) => _rows
        .Where(r => group is null || string.Equals(r.Group, group, StringComparison.OrdinalIgnoreCase))
        .Select(r => Used.Select(i => r.Known[i]).Concat(_others.Select((_, i) => i < r.Others.Length ? r.Others[i] : null)).ToArray());

    private IEnumerable<int> Used => Enumerable.Range(0, _used.Length).Where(i => _used[i]);

    private object?[] Others(PSObject row)
    {
        // Of a room or entry, only columns that travel along: the rest does not belong to a timetable.
        var isOurs = row.BaseObject is CvObject or TimetableEntry || RoomCopy.IsRoom(row);
        var values = new List<object?>();
        foreach (var property in row.Properties)
        {
            if ((isOurs && property is not PSNoteProperty) || ExportColumn.IsKnown(property.Name) || !TravellingNames.IsFree(property.Name))
                continue;
            if (!_places.TryGetValue(property.Name, out var at))
            {
                _places.Add(property.Name, at = _others.Count);
                _others.Add(property.Name);
            }
            while (values.Count <= at) values.Add(null);
            values[at] = Unwrapped.Of(property.Value);
        }
        return [.. values];
    }

    private static int Place(string name) => ExportColumn.All.Select((c, i) => (c, i)).First(c => c.c.Name == name).i;
}
