using System.Collections.Generic;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>
/// Finds periods that start again, as 1 2 3 4 in the morning and 1 2 3 in the afternoon: they would ring at the wrong bell.
/// </summary>
internal sealed class PeriodRestarts
{
    private readonly Dictionary<(int?, string?, string?, string?, WeekSet?), (int Period, string? Part, CellPlace Label, bool IsAnew)>
        _periods = [];

    private string? _lastPart;
    private string? _partFromOne;

    /// <summary>The part of the day of the row; null where no row names one.</summary>
    internal string? Part => _lastPart;

    /// <summary>The part of the day of the row if its periods count from 1; otherwise null.</summary>
    internal string? PartFromOne => _partFromOne == _lastPart ? _lastPart : null;

    /// <summary>Forgets everything, as each table counts for itself.</summary>
    internal void Clear()
    {
        _periods.Clear();
        (_lastPart, _partFromOne) = (null, null);
    }

    /// <summary>Notes a row, and takes its periods off where they begin anew and it has a clock instead.</summary>
    /// <param name="label">What its labels say; null where they say nothing.</param>
    /// <param name="part">The part of the day beside them, or null.</param>
    /// <param name="cell">The cell that names the period.</param>
    /// <param name="title">The class of the table where the row has none.</param>
    /// <exception cref="CellException">They start again, and there is no clock.</exception>
    internal GridSlot? Take(GridSlot? label, string? part, CellPlace cell, string? title)
    {
        // Saved as text, a merged 上午 stands in its first row only.
        _lastPart = part ?? _lastPart;
        if (label?.Periods is not { } periods) return label;
        if (periods[0] == 1) _partFromOne = _lastPart;
        var key = (label.Weekday, label.Class ?? title, label.Teacher, label.Location, label.Weeks);
        if (_periods.TryGetValue(key, out var last) && last.Label != cell && (last.IsAnew
            || (periods[0] <= last.Period && last.Part != _lastPart) || (periods[0] < last.Period && periods[0] == 1)))
        {
            _periods[key] = last with { IsAnew = true };
            return label.Clock is not null ? label with { Periods = null }
                : throw new CellException(new CellIssue(cell, Texts.FormatPeriodsBeginAnew(periods[0])), null);
        }
        _periods[key] = (periods[periods.Count - 1], _lastPart, cell, false);
        return label;
    }
}
