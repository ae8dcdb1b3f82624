using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable;

/// <summary>Puts lessons into the order of their start, and finds out what they cover.</summary>
internal sealed class LessonStream
{
    private readonly TimetableOptions _options;
    private readonly TimetableResult _result;
    private readonly TermExpander _expander;
    private DateTime _first = DateTime.MaxValue;
    private DateTime _last = DateTime.MinValue;

    internal LessonStream(TimetableOptions options, TimetableResult result, TermExpander expander)
    {
        _options = options;
        _result = result;
        _expander = expander;
    }

    /// <summary>How many lessons were emitted before the end of the file was reached.</summary>
    internal int Emitted { get; private set; }

    /// <summary>The last one of them; null as long as none was.</summary>
    internal Lesson? Last { get; private set; }

    /// <summary>The lessons in order.</summary>
    /// <param name="lessons">The lessons as the file has them.</param>
    /// <param name="isBroken">Whether the file broke off, so that nothing more of it is emitted.</param>
    /// <param name="finish">Called behind the last row.</param>
    internal IEnumerable<Lesson> Order(IEnumerable<Lesson> lessons, Func<bool> isBroken, Action finish)
    {
        var order = new StartOrder();
        foreach (var lesson in lessons)
        {
            _result.Understanding.Lessons++;
            if (lesson.Start < _first) _first = lesson.Start;
            if (lesson.Start > _last) _last = lesson.Start;
            if (order.Add(lesson) is not { } due) continue;
            (Emitted, Last) = (Emitted + 1, due);
            yield return due;
        }
        finish();
        Finish(order);
        if (isBroken()) yield break;
        foreach (var lesson in order.Rest()) yield return lesson;
    }

    private void Finish(StartOrder order)
    {
        if (_expander.LongName is not null) _result.Warn(Texts.FormatNameLong(LessonNames.MostCharacters));
        if (_expander.OnHolidays > 0) _result.Warn(Texts.FormatOnHolidays(_expander.OnHolidays));
        if (order.Late is { } late) _result.Warn(Texts.FormatOutOfOrder(late.Line, Shown.Count(StartOrder.Window)));
        var weeks = _options.Week is { IsBounded: true } given && _expander.Weeks.Bits != 0 ? given : _expander.Weeks;
        if (_expander.Weeks.Bits != 0) _result.Understanding.Weeks = _expander.Weeks.ToString();
        var (first, last) = Covered(weeks);
        var isTold = weeks.Bits != 0 || (_options.From is not null && _options.To is not null);
        if (_options.From is { } from) first = weeks.Bits == 0 || from > first ? from : first;
        if (_options.To is { } to) last = weeks.Bits == 0 || to < last ? to : last;
        if (first <= last) _result.Span = new TimetableSpan(first, last, isTold);
    }

    private (DateTime First, DateTime Last) Covered(WeekSet weeks)
    {
        var (first, last) = _first == DateTime.MaxValue ? (_first, _last) : (_first.Date, TimetableOptions.EndOf(_last));
        if (weeks.Bits == 0 || _options.TermStart is not { } start) return (first, last);
        var calendar = new TermCalendar(start, _options.Holidays, _options.MakeUpDays);
        var (begin, end) = (calendar.DayOf(weeks.Weeks.First(), 1), TimetableOptions.EndOf(calendar.DayOf(weeks.Weeks.Last(), 7)));
        // A make-up day may lie outside of the weeks.
        return (first < begin ? first : begin, _last != DateTime.MinValue && last > end ? last : end);
    }
}
