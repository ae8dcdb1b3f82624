using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells whether courseware is slides with animations.</para>
/// <para type="description">GetFileConvertStatus (1.2.1), which despite its name tells nothing of the conversion.</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CvDynamicCourseware",
    HelpUri = HelpLinks.Cmdlets + "Test-CvDynamicCourseware.md")]
[OutputType(typeof(bool))]
public sealed class TestCvDynamicCoursewareCommand : BulkCommand
{
    private PSObject? _inputObject;

    /// <summary>Numbers of courseware.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "FileId")]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input(Required = true)]
    public string[] FileId { get; set; } = [];

    /// <summary>The piped object itself, for an error to name.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject
    {
        get => _inputObject;
        set
        {
            _inputObject = value;
            BeginInput();
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsFit(InputObject)) return;
        foreach (var id in FileId)
        {
            Run(id, async item =>
            {
                var check = await item.SendAsync(new GetFileConvertStatus { FileId = id }).ConfigureAwait(false);
                if (check?.IsDynamic is not { } isDynamic) throw new ItemNotFoundException(Texts.FormatCoursewareNotFound(id));
                item.Emit(isDynamic);
            });
        }
    }
}
