using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells whether courseware is slides with animations.</para>
/// <para type="description">GetFileConvertStatus (1.2.1), which despite its name tells nothing of the conversion.</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CvDynamicCourseware")]
[OutputType(typeof(bool))]
public sealed class TestCvDynamicCoursewareCommand : BulkCommand
{
    /// <summary>Numbers of courseware.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input]
    public string[] FileId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in FileId)
        {
            Run(id, async item =>
            {
                var check = await item.SendAsync(new GetFileConvertStatus { FileId = id }).ConfigureAwait(false);
                if (check?.IsDynamic is not { } isDynamic) throw new ItemNotFoundException(Text.Get("CoursewareNotFound", id));
                item.Emit(isDynamic);
            });
        }
    }
}
