using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Asc;
using CvClass.Timetable.Containers.Detection;
using CvClass.Timetable.Containers.ICalendar;
using CvClass.Timetable.Layouts;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable;

/// <summary>Reads timetables: containers to sheets, sheets to patterns, patterns and a term to dated lessons.</summary>
internal static class TimetableReader
{
    /// <summary>
    /// Reads a file of any known kind. It is opened when the lessons are enumerated, and closed behind the last one; a file that cannot be
    /// read is a problem.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The options.</param>
    /// <param name="containerOptions">Encoding and delimiter, where they were given.</param>
    internal static TimetableResult Read(string path, TimetableOptions options, ContainerOptions? containerOptions = null) =>
        new(result => Read(path, options, Given(options, containerOptions), result));

    /// <summary>Reads a container, which must stay open until the lessons have been enumerated.</summary>
    /// <param name="container">The container.</param>
    /// <param name="options">The options.</param>
    internal static TimetableResult Read(ISheetContainer container, TimetableOptions options) =>
        new(result => new SheetReading(container, options, result).Lessons());

    /// <summary>Reads a bell schedule from a file of any kind that holds sheets.</summary>
    /// <param name="path">The file.</param>
    /// <param name="duration">How long a period is whose bell has no end.</param>
    /// <param name="containerOptions">Encoding and delimiter, where they were given.</param>
    /// <exception cref="ContainerException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It holds no bell schedule, or one that cannot be read.</exception>
    internal static BellSchedule ReadBells(string path, TimeSpan? duration, ContainerOptions? containerOptions = null)
    {
        using var container = ContainerReader.Open(path, containerOptions);
        var finder = new HeaderFinder(new Dictionary<string, string>(), null);
        foreach (var sheet in container.Sheets.Where(s => !s.IsHidden))
        {
            var source = new SheetSource(sheet, container.Delimiter is not null, excludesHidden: false);
            if (finder.Find(source.Head) is { } header
                && LayoutFinder.Find(source, header, new DateContext(null, null)) == LayoutKind.Bells)
            {
                return BellSheet.Read(source, header, duration);
            }
        }
        throw new FormatException(Texts.NoBellsInFile);
    }

    // Untis writes plain delimited text, whatever its first row looks like.
    private static ContainerOptions? Given(TimetableOptions options, ContainerOptions? containerOptions) =>
        options.Format == TimetableFormat.Untis
        ? new ContainerOptions
        {
            Encoding = containerOptions?.Encoding,
            Delimiter = containerOptions?.Delimiter,
            ForceText = true,
            Cancellation = options.Cancellation,
        }
        : containerOptions;

    private static IEnumerable<Lesson> Read(string path, TimetableOptions options, ContainerOptions? containerOptions,
        TimetableResult result)
    {
        ISheetContainer? container = null;
        IEnumerable<Lesson> lessons = [];
        try
        {
            switch (ContainerReader.Recognise(path, containerOptions))
            {
                case ContainerForm.Calendar:
                    lessons = ReadCalendar(CalendarReader.Read(path, containerOptions), options, result);
                    break;
                case ContainerForm.AscTimetables:
                    lessons = ReadAsc(AscReader.Read(path, containerOptions), options, result);
                    break;
                default:
                    container = ContainerReader.Open(path, containerOptions);
                    lessons = new SheetReading(container, options, result).Lessons();
                    break;
            }
        }
        catch (Exception e) when (e is ContainerException or FormatException)
        {
            result.Report(new Problem(null, (e as ContainerException)?.Line ?? 0, "", null, "", e.Message));
        }
        using (container)
        {
            foreach (var lesson in lessons) yield return lesson;
        }
    }

    private static IEnumerable<Lesson> ReadCalendar(CalendarFile file, TimetableOptions options, TimetableResult result)
    {
        Understand(result, options, "iCalendar", file.Encoding, LayoutKind.Calendar);
        foreach (var warning in file.Warnings) result.Warn(warning);
        var events = CalendarExpander.Expand(file, new CalendarOptions
        {
            Zone = options.TimeZone,
            From = Instant(options.From, options.TimeZone),
            Before = Instant(options.To, options.TimeZone)?.AddTicks(1),
            Duration = options.Duration,
            Cancellation = options.Cancellation,
        });
        foreach (var problem in events.Problems)
        {
            var place = new Problem(null, problem.Line, problem.Property, null, CellText.Show(problem.Value), problem.Message);
            if (problem.IsWarning) result.Warn($"{place.Place}: {problem.Message}");
            else result.Report(place);
        }
        if (events.Events.Count == 0 && events.Problems.Count == 0) result.Warn(Texts.NoEvents);
        var expander = new TermExpander(options, null, result.Report);
        return new LessonStream(options, result, expander)
            .Order(CalendarLessons.Read(events.Events).SelectMany(expander.ExpandDated), () => false, () => Finish(result));
    }

    private static IEnumerable<Lesson> ReadAsc(AscTimetable file, TimetableOptions options, TimetableResult result)
    {
        Understand(result, options, "aSc", file.Encoding, LayoutKind.Asc);
        foreach (var warning in file.Warnings) result.Warn(warning);
        var bells = AscLessons.Bells(file);
        result.Understanding.Bells = (options.BellSchedule ?? bells)?.Lines.ToArray() ?? [];
        if (file.Cards.Count == 0) result.Warn(Texts.NoCards);
        var expander = new TermExpander(options, bells, result.Report);
        return new LessonStream(options, result, expander).Order(expander.Expand(AscLessons.Read(file)), () => false, () => Finish(result));
    }

    private static void Understand(TimetableResult result, TimetableOptions options, string kind, string encoding, LayoutKind layout)
    {
        var understanding = result.Understanding;
        (understanding.Container, understanding.Encoding, understanding.TimeZone) = (kind, encoding, options.TimeZone.Id);
        understanding.Sheets.Add(new SheetUnderstanding { Layout = layout });
    }

    private static void Finish(TimetableResult result)
    {
        result.Understanding.Refused = result.Refused;
        result.Understanding.Sheets[0].Lessons = result.Understanding.Lessons;
        result.Understanding.Sheets[0].Refused = result.Refused;
    }

    // The bound of a window at a time that the zone's clock skips is the moment at which it skips.
    private static DateTimeOffset? Instant(DateTime? clock, TimeZoneInfo zone) =>
        clock is { } time ? new DateTimeOffset(time, zone.GetUtcOffset(time)) : null;
}
