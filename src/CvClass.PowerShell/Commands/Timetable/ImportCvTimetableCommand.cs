using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading;
using CvClass.Client.Wire;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Session;
using CvClass.PowerShell.Timetable;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads timetables in the forms that schools have, for New-CvRoom and Sync-CvRoom.</para>
/// <para type="description">Reads CSV and TSV, .xlsx, .xls, .et, .ods, HTML and XML under the name .xls, iCalendar, aSc, FET and Untis:
/// dated lists, weekly lists and grids, with English, Chinese and wire headers. What a file is, its content decides. Weekly lists and grids
/// need a term: -TermStart, and -BellSchedule or -Week where the file does not say. A wrong cell is an error that names file, sheet, cell
/// and value; the other rows go on. Lessons come out in the order of their start. Columns that the service does not know travel along as
/// note properties. See about_CvClass_Timetables.</para>
/// </summary>
[Cmdlet(VerbsData.Import, "CvTimetable", DefaultParameterSetName = PathSet,
    HelpUri = HelpLinks.Cmdlets + "Import-CvTimetable.md")]
[OutputType(typeof(TimetableEntry), typeof(TimetablePreview))]
public sealed class ImportCvTimetableCommand : PSCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    private readonly TimetableLedger _ledger = new();
    private readonly CancellationTokenSource _stop = new();
    private TimetableImport? _import;

    /// <summary>Files; wildcards are permitted.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "TimetablePath")]
    [ValidateNotNullOrEmpty]
    [Input]
    public string[] Path { get; set; } = [];

    /// <summary>Files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "TimetablePath")]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>A day of week 1 of the term; also says the year of dates that have none.</summary>
    [Parameter]
    [Input(typeof(CvTime))]
    public CvTime? TermStart { get; set; }

    /// <summary>
    /// Weeks such as 1-8,10-18, or the Chinese words for odd and even: those of each lesson that names none; of the others only these.
    /// </summary>
    [Parameter]
    [Input(Narrows = true)]
    public string[] Week { get; set; } = [];

    /// <summary>
    /// When the periods ring: the path of a file, a hashtable such as @{1='08:00-08:45'}, or rows with Period, Start and End, and From and
    /// To for the bells of a season.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public object[] BellSchedule { get; set; } = [];

    /// <summary>
    /// Days without lessons: dates, 2026-10-01..2026-10-07, or the path of a .json (as holiday-cn publishes them) or .ics.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public object[] Holiday { get; set; } = [];

    /// <summary>Days that hold the lessons of another day: @{'2026-09-20'='2026-10-06'}, or a weekday as value, of the same week.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? MakeUpDay { get; set; }

    /// <summary>Only lessons that start at this time or later.</summary>
    [Parameter]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? From { get; set; }

    /// <summary>Only lessons that start at this time or before; a date without a clock includes that day.</summary>
    [Parameter]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? To { get; set; }

    /// <summary>Sheets to read; wildcards are permitted. All visible ones when left out.</summary>
    [Parameter]
    [Alias("SheetName")]
    [SupportsWildcards]
    [Input(Narrows = true)]
    public string[] WorksheetName { get; set; } = [];

    /// <summary>Row of the header, from 1; found out when left out.</summary>
    [Parameter]
    [ValidateRange(1, 1048576)]
    public int? HeaderRow { get; set; }

    /// <summary>Headers of columns in which an empty cell means the value above it.</summary>
    [Parameter]
    [Input]
    [ValidateNotNull]
    public string[] FillDown { get; set; } = [];

    /// <summary>Leaves out hidden rows and columns.</summary>
    [Parameter]
    public SwitchParameter ExcludeHidden { get; set; }

    /// <summary>
    /// What headers mean: @{ 'Topic' = 'Course' }. A meaning is Name, Course, Class, Teacher, Location, Date, StartTime, EndTime, Weekday,
    /// Period, Weeks, or any known header.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>Form of a file that does not say it itself: Untis.</summary>
    [Parameter]
    [Input(typeof(TimetableFormat))]
    public TimetableFormat Format { get; set; }

    /// <summary>Order of the parts of dates such as 9/1/2026: YMD, MDY or DMY.</summary>
    [Parameter]
    [Input(typeof(DateOrder))]
    public DateOrder? DateOrder { get; set; }

    /// <summary>
    /// Name of the room: text with {Class}, {Course}, {Teacher}, {Location}, {Week}, {Period}, {Sheet} or {any header}. Default: {Class}
    /// {Course}.
    /// </summary>
    [Parameter]
    [Input]
    public string? NameFormat { get; set; }

    /// <summary>Makes one lesson of equal ones in consecutive periods.</summary>
    [Parameter]
    public SwitchParameter JoinAdjacent { get; set; }

    /// <summary>How long a lesson or period is whose end the file does not say.</summary>
    [Parameter]
    [Input(typeof(CvDuration))]
    public CvDuration? Duration { get; set; }

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

    /// <summary>Shows how each sheet is understood, in place of its lessons.</summary>
    [Parameter]
    public SwitchParameter Preview { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            var zone = TimeZone is null ? SessionStore.Current?.TimeZone ?? ChinaTime.Zone : TimeZoneResolver.Find(TimeZone);
            _import = TermOptions.CreateImport(this, zone, _ledger);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Without these options, no file would be read as intended.
            ThrowTerminatingError(ErrorRecordFactory.Create(e, null));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == PathSet ? Path : LiteralPath)
        {
            foreach (var file in Resolve(path)) Read(file);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _ledger.Complete();

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Ends the reading of a file when the command is stopped.</summary>
    internal CancellationToken Stop => _stop.Token;

    private void Read(string file)
    {
        try
        {
            _import!.Read(file);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private IEnumerable<string> Resolve(string path)
    {
        try
        {
            return PathResolver.Resolve(this, path, ParameterSetName == LiteralSet);
        }
        catch (FileNotFoundException e)
        {
            _ledger.NoteRefused();
            WriteError(ErrorRecordFactory.Create(e, path));
            return [];
        }
    }
}
