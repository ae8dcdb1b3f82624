using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Adds courseware: files, or an HTML5 courseware at an address.</para>
/// <para type="description">UploadFile (1.1.7), or UploadFileUrl (1.1.8) with -Uri. An upload whose outcome is unknown is never repeated:
/// look with Get-CvCourseware first.</para>
/// </summary>
[Cmdlet(VerbsCommon.Add, "CvCourseware", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Add-CvCourseware.md")] // no default set: PowerShell would take a file that is piped for a text
[OutputType(typeof(Courseware))]
public sealed class AddCvCoursewareCommand : ChangeCommand
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";
    private const string UriSet = "Uri";

    /// <summary>The piped object itself. Not in the set of -Path: PowerShell would make a path of every object then.</summary>
    [Parameter(ParameterSetName = LiteralSet, ValueFromPipeline = true, DontShow = true)]
    [Parameter(ParameterSetName = UriSet, ValueFromPipeline = true, DontShow = true)]
    [NotText]
    public override PSObject? InputObject
    {
        get => base.InputObject;
        set => base.InputObject = value;
    }

    /// <summary>Files; wildcards are permitted.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "CoursewarePath")]
    [ValidateNotNullOrEmpty]
    [Input]
    public string[] Path { get; set; } = [];

    /// <summary>Files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "CoursewarePath")]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Address of an HTML5 courseware.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UriSet, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "CoursewareUri")]
    [Alias("fileurl")]
    [Input]
    public string? Uri { get; set; }

    /// <summary>Name of the courseware at the address; a file keeps its own.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UriSet, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "CoursewareName")]
    [Parameter(ParameterSetName = LiteralSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [Input]
    public string? Name { get; set; }

    /// <summary>Room to which it belongs; needed unless it is public.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? Serial { get; set; }

    /// <summary>Whether and how it is converted; an ordinary document by default.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralSet)]
    [ValidateSet("Document", "DynamicSlides", "Html5", "Media")]
    [Input(typeof(CoursewareConversion))]
    public CoursewareConversion Conversion { get; set; } = CoursewareConversion.Document;

    /// <summary>Lets all rooms link it.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralSet)]
    [Alias("isopen")]
    public SwitchParameter Public { get; set; }

    /// <summary>Shows it when class begins.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralSet)]
    [Alias("isdefault")]
    public SwitchParameter Default { get; set; }

    /// <summary>Whether pages are converted to high definition.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralSet)]
    [Alias("isconversion")]
    [Input(typeof(HighDefinition))]
    public HighDefinition? HighDefinition { get; set; }

    /// <summary>Whether video inside of it is converted to high definition.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralSet)]
    [Alias("isvideoconversion")]
    [Input(typeof(HighDefinition))]
    public HighDefinition? VideoHighDefinition { get; set; }

    /// <summary>Whether an audio or video file is converted to high definition.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralSet)]
    [Alias("isvideoalone")]
    [Input(typeof(HighDefinition))]
    public HighDefinition? MediaHighDefinition { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // Piped files have a property Name, which must not select the parameter set for addresses.
        if (ParameterSetName != UriSet && IsOnCommandLine(nameof(Name)))
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(new ArgumentException(Texts.NameWithFile), null));
        }
        // An empty cell means no room, as in a partly filled column; an empty variable on the command line is a mistake.
        if (!IsOnCommandLine(nameof(Serial)) || !string.IsNullOrEmpty(Serial)) return;
        ThrowTerminatingError(ErrorRecordFactory.Create(new ArgumentException($"{nameof(Serial)}: {Texts.NarrowsEmpty}"), null));
    }

    /// <inheritdoc/>
    private protected override bool RepeatsUnknown => false;

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        if (ParameterSetName == UriSet)
        {
            var request = Fill(new UploadFileUrl { Serial = Serial });
            ForEachValue([Uri!], uri => Describe(uri, Name!), uri => Add(uri, Name!, request));
            return;
        }
        var paths = ParameterSetName == PathSet ? Path : LiteralPath;
        ForEachValue(paths, path => Describe(path, path), path =>
            ForEachValue(Resolve(path).ToArray(), file => Describe(file, System.IO.Path.GetFileName(file)), AddFile));
    }

    private void AddFile(string file)
    {
        var request = Fill(new UploadFile());
        request.Path = file;
        request.Conversion = Conversion;
        Add(file, System.IO.Path.GetFileName(file), request);
    }

    private Func<InterruptedState, string?, InterruptedItem> Describe(string input, string name)
    {
        // An array, so that no other parameter is tried by conversion first.
        var parameter = ParameterSetName == UriSet
            ? new KeyValuePair<string, object?>(nameof(Uri), input)
            : new KeyValuePair<string, object?>(nameof(LiteralPath), new[] { input });
        var serial = Serial;
        return (state, message) =>
            new InterruptedItem("Add-CvCourseware", state, input, name, serial, null, message) { Parameters = [parameter] };
    }

    private void Add(string input, string name, ApiRequest<Courseware> request)
    {
        if (!ShouldProcess(Serial is null ? name : Texts.FormatCoursewareInRoom(name, Serial), Texts.ActionAddCourseware)) return;
        Run(
            input,
            async item =>
            {
                if (await item.SendAsync(request).ConfigureAwait(false) is not { } added) return;
                added.Name ??= name;
                item.Emit(added);
            },
            Describe(input, name));
    }

    private IEnumerable<string> Resolve(string path)
    {
        try
        {
            return PathResolver.Resolve(this, path, ParameterSetName == LiteralSet);
        }
        catch (FileNotFoundException e)
        {
            Fail(e, path);
            return [];
        }
    }
}
