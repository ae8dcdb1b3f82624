using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Terms;

/// <summary>When the periods ring.</summary>
internal sealed class BellSchedule
{
    private readonly ILookup<int, Bell> _bells;
    private readonly TimeSpan? _duration;

    /// <param name="bells">The bells.</param>
    /// <param name="duration">How long a period lasts whose bell has no end.</param>
    /// <exception cref="FormatException">A bell ends before it begins, or has no end and no duration was given.</exception>
    internal BellSchedule(IEnumerable<Bell> bells, TimeSpan? duration)
    {
        _duration = duration;
        _bells = bells.ToLookup(b => b.Period);
        foreach (var bell in _bells.SelectMany(b => b))
        {
            if (bell.End is null && duration is null) throw new FormatException(Texts.FormatBellWithoutEnd(bell.Period));
            if (bell.End <= bell.Start) throw new FormatException(Texts.FormatBellReversed(bell.Period));
        }
    }

    /// <summary>How many bells.</summary>
    internal int Count => _bells.Sum(b => b.Count());

    /// <summary>The schedule in a few words, for people.</summary>
    internal IEnumerable<string> Lines =>
        _bells.OrderBy(b => b.Key).SelectMany(b => b).Select(b => $"{b.Period}: {Clock(b.Start)}-{Clock(End(b))}{Show(b.Season)}");

    /// <summary>Whether there is such a period at all.</summary>
    internal bool Has(int period) => _bells.Contains(period);

    /// <summary>From the start of one period to the end of another on a day.</summary>
    /// <exception cref="FormatException">A period does not ring on that day, or at two times.</exception>
    internal (TimeSpan Start, TimeSpan End) Find(int first, int last, DateTime day)
    {
        var start = Find(first, day).Start;
        var end = End(first == last ? Find(first, day) : Find(last, day));
        return end > start ? (start, end) : throw new FormatException(Texts.FormatBellsOutOfOrder(first, last));
    }

    /// <summary>Reads rows: 节次, 开始, 结束 and optionally 起, 止, under any known header.</summary>
    /// <param name="rows">For each row its cells by header.</param>
    /// <param name="duration">How long a period lasts where there is no end.</param>
    /// <exception cref="FormatException">A row cannot be read; the message names it.</exception>
    internal static BellSchedule FromRows(IEnumerable<IEnumerable<KeyValuePair<string, string?>>> rows, TimeSpan? duration)
    {
        var bells = new List<Bell>();
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            try
            {
                if (FromRow(row, duration) is { } bell) bells.Add(bell);
            }
            catch (FormatException e)
            {
                throw new FormatException(Texts.FormatBellRowBad(number, e.Message), e);
            }
        }
        return bells.Count > 0 ? new BellSchedule(bells, duration) : throw new FormatException(Texts.BellsEmpty);
    }

    /// <summary>Reads period to clock: 1 to 08:00-08:45, or 1 to 08:00 with a duration.</summary>
    /// <exception cref="FormatException">An entry cannot be read.</exception>
    internal static BellSchedule FromMap(IEnumerable<KeyValuePair<string, string>> map, TimeSpan? duration) =>
        FromRows(map.Select(m => new KeyValuePair<string, string?>[] { new("Period", m.Key), new("Time", m.Value) }), duration);

    private static Bell? FromRow(IEnumerable<KeyValuePair<string, string?>> row, TimeSpan? duration)
    {
        var cells = new Dictionary<ColumnRole, string>();
        foreach (var cell in row)
        {
            var role = Words.Find(CellText.Line(cell.Key), out _, out _);
            if (cell.Value is { } value && CellText.Line(value) is { Length: > 0 } text)
                cells[role == ColumnRole.FirstPeriod ? ColumnRole.Period : role] = text;
        }
        if (cells.Count == 0) return null;
        string? Get(ColumnRole role) => cells.TryGetValue(role, out var found) ? found : null;
        // 早读 and 午休 ring too, but are no periods.
        if (Get(ColumnRole.Period) is { } name && name.All(c => c >= '\u4E00' && c != '节' && c != '節' && !Hanzi.IsNumeral(c)))
        {
            return null;
        }
        var period = PeriodPattern.ReadOne(Get(ColumnRole.Period) ?? throw new FormatException(Texts.BellWithoutPeriod));
        var begin = Get(ColumnRole.Start) ?? Get(ColumnRole.Time) ?? throw new FormatException(Texts.BellWithoutStart);
        var clock = ClockOf(begin);
        var end = Get(ColumnRole.End) is { } last ? ClockOf(last).Start : clock.End;
        if (end is null && duration is null) throw new FormatException(Texts.FormatBellWithoutEnd(period));
        return new Bell(period, clock.Start, end, SeasonOf(Get(ColumnRole.SeasonStart), Get(ColumnRole.SeasonEnd)));
    }

    private static ClockRange ClockOf(string text) =>
        MomentReader.Read(text, new DateContext(null, null)) is { Start: { } start } moment ? new ClockRange(start, moment.End)
            : throw new FormatException(Texts.NotADateOrTime);

    private static Season? SeasonOf(string? first, string? last)
    {
        if (first is null && last is null) return null;
        if (first is null || last is null) throw new FormatException(Texts.SeasonHalf);
        // In a year of its own, so that 10-01 and 5月1日 are days too.
        var context = new DateContext(DateOrder.MDY, new DateTime(2000, 1, 1));
        var (start, startHasYear) = SeasonDay(first, context);
        var (end, endHasYear) = SeasonDay(last, context);
        if (startHasYear != endHasYear) throw new FormatException(Texts.SeasonHalf);
        if (startHasYear && end < start) throw new FormatException(Texts.SeasonReversed);
        return new Season(start, end, !startHasYear);
    }

    private static (DateTime Day, bool HasYear) SeasonDay(string text, DateContext context) =>
        MomentReader.Read(text, context).Date is { } day ? (day, day.Year != 2000) : throw new FormatException(Texts.NotADateOrTime);

    private Bell Find(int period, DateTime day)
    {
        var bells = _bells[period].Where(b => b.Season?.Contains(day) ?? true).ToList();
        if (bells.Count == 1) return bells[0];
        // A season takes precedence over the bells of the whole year.
        if (bells.Where(b => b.Season is not null).ToList() is { Count: 1 } seasonal) return seasonal[0];
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (bells.Count > 1 && bells.All(b => b.Start == bells[0].Start && b.End == bells[0].End)) return bells[0];
        throw new FormatException(bells.Count > 1 ? Texts.FormatBellTwice(period, date) : Has(period)
            ? Texts.FormatBellNotThen(period, date) : Texts.FormatNoSuchPeriod(period));
    }

    private TimeSpan End(Bell bell) => bell.End ?? bell.Start + _duration!.Value;

    private static string Clock(TimeSpan time) => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static string Show(Season? season)
    {
        if (season is null) return "";
        string Show(DateTime day) => season.IsYearly ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : Shown.Day(day);
        return $" ({Show(season.First)}..{Show(season.Last)})";
    }
}
