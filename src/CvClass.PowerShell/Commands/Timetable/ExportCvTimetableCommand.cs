using System;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using CvClass.Client.Wire;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Session;
using CvClass.PowerShell.Timetable.Export;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Writes rooms or timetable entries as a timetable that Import-CvTimetable reads back in every culture.</para>
/// <para type="description">The extension says what is written: .csv (UTF-8 with a byte order mark, ISO times with their offset) or .xlsx
/// (real dates). Room numbers, passwords and further columns are written too. The file appears under its name only when it is whole.</para>
/// </summary>
[Cmdlet(VerbsData.Export, "CvTimetable", DefaultParameterSetName = PathSet, SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Export-CvTimetable.md")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCvTimetableCommand : PSCmdlet
{
    private const string PathSet = "Path";

    private ExportTable? _table;
    private string _file = "";
    private bool _isWorkbook;

    /// <summary>The file to write: .csv or .xlsx.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "ExportPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The file to write, taken as it is written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath",
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "ExportPath")]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Rooms, timetable entries or rows.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Encoding of a .csv, such as utf8 or gb18030; by default UTF-8 with a byte order mark.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [NamedObject]
    public string? Encoding { get; set; }

    /// <summary>Language of the headers: zh, en, or wire for the service's field names; by default that of the reader.</summary>
    [Parameter]
    public HeaderLanguage? Language { get; set; }

    /// <summary>A property, such as Class: each of its values gets a sheet of its own (.xlsx only).</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? By { get; set; }

    /// <summary>Replaces a read-only file too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Emits the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(ParameterSetName == PathSet ? Path : LiteralPath);
        var extension = System.IO.Path.GetExtension(_file);
        _isWorkbook = string.Equals(extension, ".xlsx", StringComparison.OrdinalIgnoreCase);
        if (!_isWorkbook && !string.Equals(extension, ".csv", StringComparison.OrdinalIgnoreCase))
            Stop(new ArgumentException(Texts.FormatExportExtension(Quoted.Of(extension))));
        if (!_isWorkbook && By is not null) Stop(new ArgumentException(Texts.ExportByCsv));
        if (_isWorkbook && Encoding is not null) Stop(new ArgumentException(Texts.ExportEncodingXlsx));
        if (NoClobber && File.Exists(_file)) Stop(new IOException(Texts.FormatFileIsThere(_file)));
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(_file)))
        {
            Stop(new DirectoryNotFoundException(Texts.FormatFolderNotFound(_file)));
        }
        _table = new ExportTable(SessionStore.Current?.TimeZone ?? ChinaTime.Zone);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        try
        {
            _table!.Add(InputObject, By);
        }
        catch (FormatException e)
        {
            WriteError(ErrorRecordFactory.Create(e, InputObject));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!ShouldProcess(_file, Texts.ActionExport)) return;
        try
        {
            var isChinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
            var language = Language ?? (isChinese ? HeaderLanguage.Zh : HeaderLanguage.En);
            var encoding = _isWorkbook ? null : Chosen();
            WholeFile.Write(_file, !NoClobber, Force, stream =>
            {
                if (_isWorkbook) XlsxTimetable.Write(stream, _table!, language, By is not null);
                else CsvTimetable.Write(stream, _table!, language, encoding!);
            });
            if (PassThru) WriteObject(new FileInfo(_file));
        }
        catch (EncoderFallbackException e)
        {
            var lacking = e.CharUnknown == '\0' ? $"{e.CharUnknownHigh}{e.CharUnknownLow}" : e.CharUnknown.ToString();
            Stop(new ArgumentException(Texts.FormatEncodingLacks(Encoding, Quoted.Of(lacking)), e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Stop(e is UnauthorizedAccessException ? new IOException(e.Message, e) : e);
        }
    }

    private Encoding Chosen()
    {
        if (Encoding is null) return new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        if (string.Equals(Encoding, "utf8NoBOM", StringComparison.OrdinalIgnoreCase)) return new UTF8Encoding(false);
        var encoding = (Encoding)CvClass.Timetable.Containers.TextEncodings.Parse(Encoding).Clone();
        // A question mark in place of a name would be noticed too late.
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        return encoding;
    }

    private void Stop(Exception error) => ThrowTerminatingError(
        error is IOException and not FileNotFoundException and not DirectoryNotFoundException
        ? ErrorRecordFactory.Create(error, "FileError", ErrorCategory.WriteError, _file) : ErrorRecordFactory.Create(error, _file));
}
