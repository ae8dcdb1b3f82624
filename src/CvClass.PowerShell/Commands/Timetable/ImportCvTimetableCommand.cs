using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Wire;
using CvClass.PowerShell.Timetable;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads timetables from CSV files, for New-CvRoom.</para>
/// <para type="description">Finds out encoding and delimiter by itself; takes English, Chinese and wire headers. A bad row is an error that names file, line, column and value; the other rows go on.</para>
/// </summary>
[Cmdlet(VerbsData.Import, "CvTimetable", DefaultParameterSetName = PathSet)]
[OutputType(typeof(TimetableEntry))]
public sealed class ImportCvTimetableCommand : PSCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    // Ahead of the header: Excel's way of naming the delimiter, and Windows PowerShell's of naming the type.
    private static readonly string[] s_marks = ["sep=", "#TYPE "];

    private readonly TimetableLedger _ledger = new();

    /// <summary>Files; wildcards are permitted.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [Input]
    public string[] Path { get; set; } = [];

    /// <summary>Files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Encoding, such as utf8, unicode or gb18030; found out when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [NamedObject]
    public string? Encoding { get; set; }

    /// <summary>Delimiter; found out when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DelimiterCompleter))]
    public char? Delimiter { get; set; }

    /// <summary>Zone of times without an offset; by default the session's, or China Standard Time.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [NamedObject]
    public string? TimeZone { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == PathSet ? Path : LiteralPath)
        {
            foreach (var file in Resolve(path)) Import(file);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _ledger.Complete();

    private IEnumerable<string> Resolve(string path)
    {
        try
        {
            return FilePaths.Resolve(this, path, ParameterSetName == LiteralSet);
        }
        catch (FileNotFoundException e)
        {
            _ledger.NoteRefused();
            WriteError(ErrorRecordFactory.Create(e, path));
            return [];
        }
    }

    private void Import(string file)
    {
        try
        {
            var zone = TimeZone is null ? SessionStore.Current?.TimeZone ?? ChinaTime.Zone : Zones.Find(TimeZone);
            var (text, encoding) = TextFile.Read(file, Encoding);
            var delimiter = Delimiter ?? CsvReader.FindDelimiter(text);
            var rows = CsvReader.Read(text, delimiter)
                .SkipWhile(r => r.IsBlank || s_marks.Any(m => r.Cells[0].StartsWith(m, StringComparison.OrdinalIgnoreCase)));
            Import(file, rows, zone, encoding, delimiter);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            _ledger.NoteRefused();
            WriteError(ErrorRecordFactory.Create(Naming(file, e), file));
        }
    }

    // Several files may come at once: each error says which one it is about.
    private static Exception Naming(string file, Exception error)
    {
        if (error.Message.Contains(file)) return error;
        var message = Text.Get("FileError", file, error.Message);
        return error is FormatException ? new FormatException(message, error) : new IOException(message, error);
    }

    private void Import(string file, IEnumerable<CsvRow> rows, TimeZoneInfo zone, string encoding, char delimiter)
    {
        TimetableReader? reader = null;
        var seen = new Dictionary<(string?, DateTimeOffset?, DateTimeOffset?), int>();
        foreach (var row in rows)
        {
            if (reader is null)
            {
                reader = new TimetableReader(file, row, zone);
                WriteVerbose(Text.Get("FileFound", file, encoding, delimiter == '\t' ? "tab" : delimiter.ToString(), zone.Id));
                if (reader.Unknown.Count > 0) WriteVerbose(Text.Get("ColumnsIgnored", string.Join(", ", reader.Unknown)));
                continue;
            }
            if (!row.IsBlank) Import(reader, row, seen);
        }
        if (reader is null) throw new FormatException(Text.Get("FileEmpty", file));
    }

    private void Import(TimetableReader reader, CsvRow row, Dictionary<(string?, DateTimeOffset?, DateTimeOffset?), int> seen)
    {
        var problems = new List<(TimetableProblem Where, string Message)>();
        var entry = reader.Read(row, problems);
        if (problems.Count > 0)
        {
            _ledger.NoteRefused();
            var message = string.Join(" ", problems.Select(p => Text.Get("CellBad", p.Where.File, p.Where.Line, p.Where.Column, p.Where.Value, p.Message)));
            WriteError(ErrorRecordFactory.Create(new FormatException(message), "BadRow", ErrorCategory.InvalidData, problems[0].Where));
            return;
        }
        var key = (entry.Name, entry.StartTime, entry.EndTime);
        if (seen.TryGetValue(key, out var earlier)) WriteWarning(Text.Get("RowRepeated", entry.File, entry.Line, earlier, entry.Name));
        else seen.Add(key, entry.Line);
        _ledger.NoteEmitted(entry);
        WriteObject(entry);
    }
}
