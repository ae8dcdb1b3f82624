using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the notes to pages of courseware.</para>
/// <para type="description">GetFileRemark (1.2.2).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvCoursewareRemark", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvCoursewareRemark.md")]
[OutputType(typeof(CoursewareRemark))]
public sealed class GetCvCoursewareRemarkCommand : PagedCommand
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
        foreach (var id in FileId) List(id, new GetFileRemark { FileId = id }, remark => remark.FileId = id);
    }
}
