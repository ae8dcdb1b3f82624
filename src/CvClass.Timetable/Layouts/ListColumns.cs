using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The columns of a list by what they are for.</summary>
internal sealed class ListColumns
{
    private static readonly ColumnRole[] s_once =
    [
        ColumnRole.Name, ColumnRole.Course, ColumnRole.Class, ColumnRole.Teacher, ColumnRole.Location, ColumnRole.Date, ColumnRole.Start,
        ColumnRole.End, ColumnRole.Time,
        ColumnRole.Weekday, ColumnRole.Period, ColumnRole.FirstPeriod, ColumnRole.LastPeriod, ColumnRole.Weeks,
    ];

    private readonly Dictionary<ColumnRole, Column> _roles = [];
    private readonly Column?[] _byRole = new Column?[(int)ColumnRole.PartLabel + 1];

    /// <param name="header">The header.</param>
    /// <param name="isWeekly">Whether it is a weekly list, in which 教室 is a place whatever stands beside it.</param>
    /// <exception cref="FormatException">Two columns mean the same.</exception>
    internal ListColumns(TableHeader header, bool isWeekly)
    {
        foreach (var column in header.Columns)
        {
            if (column.Role is ColumnRole.Other or ColumnRole.Service || IsLabel(column.Role)) continue;
            if (!_roles.TryGetValue(column.Role, out _)) _roles[column.Role] = column;
            else if (s_once.Contains(column.Role))
                throw new FormatException(Texts.FormatColumnTwice(Meaning(column), _roles[column.Role].Header, column.Header));
        }
        // From and To are times where there are no others, and 教室 is the room's name where nothing else is.
        Stand(ColumnRole.SeasonStart, ColumnRole.Start, ColumnRole.Time);
        Stand(ColumnRole.SeasonEnd, ColumnRole.End, ColumnRole.Time);
        if (!isWeekly) Stand(ColumnRole.Location, ColumnRole.Name, ColumnRole.Course);
        foreach (var role in _roles) _byRole[(int)role.Key] = role.Value;
        PeriodCount = this[ColumnRole.Period] is null ? null
            : header.Columns.FirstOrDefault(c => c.Role == ColumnRole.Other && Hanzi.Simplify(c.Header) == "节数");
        Services = header.Columns.Where(c => c.Service is not null).ToArray();
        Others = Distinct(header.Columns.Where(c => c.Role == ColumnRole.Other || IsIdle(c, isWeekly))).ToArray();
    }

    /// <summary>Beside a column of first periods, how many there are: URP writes 节次 and 节数. Null where there is none.</summary>
    internal Column? PeriodCount { get; }

    /// <summary>Columns of the service's parameters.</summary>
    internal IReadOnlyList<Column> Services { get; }

    /// <summary>Columns that travel along, each with a header that no other has.</summary>
    internal IReadOnlyList<Column> Others { get; }

    /// <summary>The column of a role, or null.</summary>
    internal Column? this[ColumnRole role] => _byRole[(int)role];

    /// <summary>What a column means, in the words of the parameters.</summary>
    internal static string Meaning(Column column) => column.Role switch
    {
        ColumnRole.Service => column.Service!,
        ColumnRole.Start => "StartTime",
        ColumnRole.End => "EndTime",
        ColumnRole.DayLabel => "Weekday",
        ColumnRole.PeriodLabel or ColumnRole.PartLabel => "Period",
        ColumnRole.ClassLabel => "Class",
        ColumnRole.ParityLabel => "Weeks",
        var role => role.ToString(),
    };

    /// <summary>Whether the header of such a column is a label of a grid, of which there are several of a kind.</summary>
    internal static bool IsLabel(ColumnRole role) => role >= ColumnRole.DayLabel;

    private void Stand(ColumnRole role, ColumnRole other, ColumnRole instead)
    {
        if (!_roles.TryGetValue(role, out var column) || _roles.ContainsKey(other) || _roles.ContainsKey(instead)) return;
        _roles.Remove(role);
        _roles[other] = column with { Role = other };
    }

    // What a dated list says besides its date is not used there and travels along.
    private bool IsIdle(Column column, bool isWeekly) => !isWeekly && column.Role != ColumnRole.Weeks
        && column.Role is ColumnRole.FirstWeek or ColumnRole.LastWeek or ColumnRole.Parity && _roles.ContainsKey(column.Role);

    private static IEnumerable<Column> Distinct(IEnumerable<Column> columns)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            seen[column.Header] = seen.TryGetValue(column.Header, out var count) ? ++count : count = 1;
            yield return count == 1 ? column : column with { Header = $"{column.Header} ({count})" };
        }
    }
}
