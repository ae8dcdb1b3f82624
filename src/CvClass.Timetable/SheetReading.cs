using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Layouts;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable;

/// <summary>One reading of the sheets of a file.</summary>
internal sealed class SheetReading
{
    private readonly ISheetContainer _container;
    private readonly TimetableOptions _options;
    private readonly TimetableResult _result;
    private readonly HeaderFinder _headers;
    private readonly List<(SheetSource Source, TableHeader Header, LayoutKind Layout, SheetUnderstanding Understanding)> _tables = [];
    private BellSchedule? _bells;
    private LessonStream? _stream;
    private bool _isBroken;

    internal SheetReading(ISheetContainer container, TimetableOptions options, TimetableResult result)
    {
        _container = container;
        _options = options;
        _result = result;
        _headers = new HeaderFinder(options.ColumnMap, options.HeaderRow);
    }

    /// <summary>The lessons of the file in the order of their start; nothing of a file that breaks off.</summary>
    internal IEnumerable<Lesson> Lessons()
    {
        var understanding = _result.Understanding;
        (understanding.Container, understanding.Encoding, understanding.Delimiter, understanding.TimeZone) =
            (_container.Kind, _container.Encoding, _container.Delimiter, _options.TimeZone.Id);
        if (!Guard(() => FindTables()))
        {
            // A wrong encoding may be why nothing was found.
            foreach (var warning in _container.Warnings) _result.Warn(warning);
            return [];
        }
        var expander = new TermExpander(_options, _bells, _result.Report);
        understanding.Bells = (_options.BellSchedule ?? _bells)?.Lines.ToArray() ?? [];
        _stream = new LessonStream(_options, _result, expander);
        return _stream.Order(Guarded(() => Read(expander)), () => _isBroken, () => Finish(expander));
    }

    // Enumerating sheets runs into what is damaged only on the way.
    private IEnumerable<Lesson> Guarded(Func<IEnumerable<Lesson>> read)
    {
        using var lessons = read().GetEnumerator();
        var more = false;
        Action move = () => more = lessons.MoveNext();
        while (Guard(move) && more) yield return lessons.Current;
    }

    private bool Guard(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (ContainerException e)
        {
            _result.Report(new Problem(null, e.Line, "", null, "", Broken(e.Message)));
        }
        catch (FormatException e)
        {
            _result.Report(new Problem(null, 0, "", null, "", Broken(e.Message)));
        }
        _isBroken = true;
        return false;
    }

    // A long file is emitted while it is read: what stands before the damage may have gone out.
    private string Broken(string message) => _stream?.Last is { } last
        ? $"{message} {Texts.FormatAlreadyEmitted(Shown.Count(_stream.Emitted), last.Line)}" : message;

    private void FindTables()
    {
        var isText = _container.Delimiter is not null;
        var sources = SheetPattern.Choose(_container.Sheets, _options.WorksheetNames)
            .Select(s => new SheetSource(s, isText, _options.ExcludeHidden, _options.HeaderRow, _options.Cancellation))
            .Where(s => !s.IsBlank).ToList();
        if (sources.Count == 0) throw new FormatException(Texts.FileEmpty);
        foreach (var source in sources) FindTable(source, isOnly: sources.Count == 1);
        CheckGiven();
        if (_tables.All(t => t.Layout == LayoutKind.Bells) && _result.Problems.Count == 0)
            throw new FormatException(_tables.Count > 0 ? Texts.OnlyBells : Texts.NoTimetable);
    }

    private void FindTable(SheetSource source, bool isOnly)
    {
        var understanding = new SheetUnderstanding { Sheet = source.Name };
        _result.Understanding.Sheets.Add(understanding);
        if (_options.Format == TimetableFormat.Untis)
        {
            understanding.Layout = LayoutKind.Untis;
            _tables.Add((source, new TableHeader(0, 0, [], []), LayoutKind.Untis, understanding));
            return;
        }
        var header = _headers.Find(source.Head);
        if (header is not null) header = LayoutFinder.WithWeekdays(source, LayoutFinder.WithPeriods(source, header));
        var layout = header is null ? LayoutKind.None : LayoutFinder.Find(source, header, _options.Dates);
        if (layout == LayoutKind.None)
        {
            if (isOnly) throw new FormatException(Missing(source, header));
            _result.Warn($"{source.Name}: {Texts.NoTimetableHere}");
            return;
        }
        understanding.Layout = layout;
        understanding.HeaderRow = header!.Row;
        if (!source.Head.Any(r => r.Number > header.LastRow))
        {
            if (isOnly) throw new FormatException(Texts.FormatHeaderOnly(header.LastRow));
            _result.Warn($"{source.Name}: {Texts.FormatHeaderOnly(header.LastRow)}");
        }
        understanding.Class = header.Class(source.Name);
        understanding.Columns = header.Columns
            .Select(c => new ColumnMeaning(c.Index, c.Header, c.Role == ColumnRole.Other ? null : ListColumns.Meaning(c))).ToArray();
        if (layout == LayoutKind.Bells)
        {
            Try(source, () => _bells ??= BellSheet.Read(source, header, _options.Duration));
        }
        else
        {
            WarnOfLikeness(header);
        }
        _tables.Add((source, header, layout, understanding));
    }

    private string Missing(SheetSource source, TableHeader? header)
    {
        if (_options.HeaderRow is null && LayoutFinder.HasDatesAcross(source, _options.Dates)) return Texts.DatesAcross;
        if (header is null)
            return _options.HeaderRow is { } row ? Texts.FormatNoSuchHeaderRow(row) : Texts.FormatNoHeader(SheetSource.HeaderRows);
        var missing = header.Has(ColumnRole.Name) || header.Has(ColumnRole.Course) ? "StartTime, EndTime" : "Name, StartTime, EndTime";
        return Texts.FormatColumnsMissing(missing, string.Join(", ", header.Columns.Select(c => c.Header)));
    }

    private void WarnOfLikeness(TableHeader header)
    {
        foreach (var column in header.Columns.Where(c => c.Role == ColumnRole.Other))
        {
            if (Words.Find(column.Header, out _, out _) == ColumnRole.Other && Words.Like(column.Header) is { } like)
                _result.Warn(Texts.FormatHeaderLike(column.Header, like));
        }
    }

    // Options about columns that are not there would otherwise go unnoticed.
    private void CheckGiven()
    {
        var headers =
            new HashSet<string>(_tables.SelectMany(t => t.Header.Columns).Select(c => c.Header), StringComparer.OrdinalIgnoreCase);
        foreach (var header in _options.FillDown.Where(h => !headers.Contains(CellText.Line(h))))
            _result.Warn(Texts.FormatNoSuchColumn("-FillDown", header));
        foreach (var entry in _options.ColumnMap)
        {
            if (Words.Find(CellText.Line(entry.Value), out _, out _) == ColumnRole.Other)
                throw new FormatException(Texts.FormatNoSuchMeaning(entry.Value));
            if (!headers.Contains(CellText.Line(entry.Key))) _result.Warn(Texts.FormatNoSuchColumn("-ColumnMap", entry.Key));
        }
    }

    private IEnumerable<Lesson> Read(TermExpander expander)
    {
        var drafts = new List<LessonDraft>();
        var understandings = new Dictionary<SheetSource, SheetUnderstanding>();
        foreach (var (source, header, layout, understanding) in _tables)
        {
            if (layout == LayoutKind.Bells) continue;
            understandings[source] = understanding;
            if (layout == LayoutKind.DatedList)
            {
                DatedListLayout? dated = null;
                if (!Try(source, () => dated = new DatedListLayout(source, header, _options, new WarningList(_result)))) continue;
                foreach (var draft in dated!.Read())
                {
                    foreach (var lesson in expander.ExpandDated(draft))
                    {
                        understanding.Lessons++;
                        yield return lesson;
                    }
                    if (draft.Issues.Count > 0) understanding.Refused++;
                }
            }
            else
            {
                Try(source, () => drafts.AddRange(ReadDrafts(source, header, layout)));
            }
            if (source.HiddenRows > 0) WarnOfHidden(source);
        }
        var sheets = drafts.GroupBy(d => d.Source).ToList();
        foreach (var lesson in expander.Expand(drafts))
        {
            // Sheets of a file have names of their own, so that the name finds the sheet.
            understandings.Values.First(u => u.Sheet == lesson.Sheet).Lessons++;
            yield return lesson;
        }
        foreach (var sheet in sheets) understandings[sheet.Key].Refused += sheet.Count(d => d.Issues.Count > 0);
    }

    // A sheet that does not hold together is a problem of its own; the others go on.
    private bool Try(SheetSource source, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (FormatException e)
        {
            _result.Report(new Problem(source.Name, 0, "", null, "", e.Message));
            return false;
        }
    }

    private IEnumerable<LessonDraft> ReadDrafts(SheetSource source, TableHeader header, LayoutKind layout) => layout switch
    {
        LayoutKind.Untis => UntisLayout.Read(source),
        LayoutKind.Grid => new GridLayout(source, header, _options, new WarningList(_result)).Read(),
        _ => new WeeklyListLayout(source, header, _options, new WarningList(_result)).Read(),
    };

    private void WarnOfHidden(SheetSource source)
    {
        var message = source.HiddenRows == 1 ? Texts.HiddenRow : Texts.FormatHiddenRows(source.HiddenRows);
        _result.Warn(source.Name is null ? message : $"{source.Name}: {message}");
    }

    private void Finish(TermExpander expander)
    {
        foreach (var warning in _container.Warnings) _result.Warn(warning);
        _result.Understanding.Refused = expander.Refused;
    }
}
