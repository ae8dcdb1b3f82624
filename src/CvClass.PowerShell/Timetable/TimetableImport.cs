using System;
using System.IO;
using System.Management.Automation;
using CvClass.PowerShell.Errors;
using CvClass.Timetable;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;

namespace CvClass.PowerShell.Timetable;

/// <summary>Reads files with one set of options, and tells a cmdlet what is in them.</summary>
internal sealed class TimetableImport
{
    private readonly PSCmdlet _command;
    private readonly TimetableOptions _options;
    private readonly ContainerOptions _container;
    private readonly bool _previews;
    private readonly TimetableLedger _ledger;

    /// <param name="command">Whose streams are written to.</param>
    /// <param name="options">How the files are to be understood.</param>
    /// <param name="container">How text is to be read.</param>
    /// <param name="previews">Whether what was understood is shown in place of the lessons.</param>
    /// <param name="ledger">Gets what is emitted and refused, and the time that the files cover.</param>
    internal TimetableImport(
        PSCmdlet command, TimetableOptions options, ContainerOptions container, bool previews, TimetableLedger ledger) =>
        (_command, _options, _container, _previews, _ledger) = (command, options, container, previews, ledger);

    /// <summary>Reads a file.</summary>
    internal void Read(string file)
    {
        var result = TimetableReader.Read(file, _options, _container);
        try
        {
            Read(file, result);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _ledger.NoteRefused();
            _command.WriteError(ErrorRecordFactory.Create(new IOException(Texts.FormatFileError(Path.GetFileName(file), e.Message), e),
                file));
            return;
        }
        foreach (var line in Understood.Lines(file, result.Understanding)) _command.WriteVerbose(line);
        if (!_previews) return;
        foreach (var sheet in result.Understanding.Sheets) _command.WriteObject(Understood.Preview(file, result.Understanding, sheet));
    }

    private void Read(string file, TimetableResult result)
    {
        var reader = new EntryReader(file, _options.TimeZone);
        var repeated = new RepeatedLessons();
        foreach (var lesson in result.Lessons)
        {
            Tell(file, result);
            if (reader.Read(lesson, out var problem, out var message) is not { } entry)
            {
                Refuse(problem!, message);
                continue;
            }
            if (repeated.Find(lesson) is { } earlier)
            {
                _command.WriteWarning(Texts.FormatRowRepeated(Path.GetFileName(file), Place(lesson), Place(earlier), lesson.Name));
            }
            if (_previews) continue;
            _ledger.NoteEmitted((TimetableEntry)entry.BaseObject);
            _command.WriteObject(entry);
        }
        Tell(file, result);
        if (result.Span is { } span) _ledger.Cover(Instant(span.First), Instant(span.Last).AddTicks(1));
    }

    // The bound of a window at a time that the zone's clock skips is the moment at which it skips.
    private DateTimeOffset Instant(DateTime clock) => new(clock, _options.TimeZone.GetUtcOffset(clock));

    private void Tell(string file, TimetableResult result)
    {
        if (result.Problems.Count > 0)
        {
            foreach (var p in result.TakeProblems())
            {
                Refuse(new TimetableProblem(file, p.Sheet, p.Line, p.Column, p.Cell, p.Value), p.Message);
            }
        }
        if (result.Warnings.Count == 0) return;
        foreach (var warning in result.TakeWarnings()) _command.WriteWarning(Texts.FormatFileError(Path.GetFileName(file), warning));
    }

    private void Refuse(TimetableProblem problem, string message)
    {
        _ledger.NoteRefused();
        var (file, place) = (Path.GetFileName(problem.File),
            TimetablePlace.Show(problem.Sheet, problem.Line, problem.Column, problem.Cell));
        var isCell = problem.Cell is not null || problem.Column.Length > 0;
        var text = place.Length == 0 ? Texts.FormatFileError(file, message)
            : isCell ? Texts.FormatCellBad(file, place, problem.Value, message) : Texts.FormatPlaceBad(file, place, message);
        // What concerns the file as a whole is no row of it.
        _command.WriteError(problem.Line == 0
            ? ErrorRecordFactory.Create(new FormatException(text), problem)
            : ErrorRecordFactory.Create(new FormatException(text), "BadRow", ErrorCategory.InvalidData, problem));
    }

    private static string Place(Lesson lesson) => TimetablePlace.Show(lesson.Sheet, lesson.Line, "", lesson.Cell);
}
