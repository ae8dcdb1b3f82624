using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.ICalendar;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The events of a calendar as patterns with a date.</summary>
internal static class CalendarLessons
{
    /// <summary>A draft for each event.</summary>
    /// <param name="events">The events.</param>
    internal static IEnumerable<LessonDraft> Read(IEnumerable<CalendarEvent> events)
    {
        var source = NoSheet.Source();
        foreach (var lesson in events)
        {
            var draft = new LessonDraft(source);
            var name = CellText.Line(lesson.Summary);
            var place = new CellPlace(lesson.Line, 1, "SUMMARY", name);
            if (name.Length == 0) draft.Issues.Add(new CellIssue(place, Texts.NameMissing));
            draft.Patterns.Add(new LessonPattern
            {
                Name = name,
                Course = name,
                Location = CellText.Line(lesson.Location) is { Length: > 0 } location ? location : null,
                Date = lesson.Start.Date,
                EndDate = lesson.End.Date,
                Clock = new ClockRange(lesson.Start.TimeOfDay, lesson.End.TimeOfDay),
                StartOffset = lesson.Start.Offset,
                EndOffset = lesson.End.Offset,
                Cell = place,
                Others =
                [
                    new("Description", CellText.Line(lesson.Description)),
                    new("Categories", string.Join(", ", lesson.Categories.Select(CellText.Line))),
                    new("Uid", lesson.Uid),
                ],
            });
            yield return draft;
        }
    }
}
