using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Waits until courseware is converted.</para>
/// <para type="description">Asks GetConversionFile (1.2.3) now and then, once for all input together. Emits each courseware when its
/// conversion has ended; one that failed is an error.</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "CvCourseware",
    HelpUri = HelpLinks.Cmdlets + "Wait-CvCourseware.md")]
[OutputType(typeof(Courseware))]
public sealed class WaitCvCoursewareCommand : CvCommand
{
    private PSObject? _inputObject;

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Numbers of courseware.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "FileId")]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input(Required = true)]
    public string[] FileId { get; set; } = [];

    /// <summary>Longest wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>Pause between two questions, in milliseconds.</summary>
    [Parameter]
    [ValidateRange(10, 600000)]
    public int IntervalMilliseconds { get; set; } = 3000;

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
        if (IsFit(InputObject)) _open.UnionWith(FileId);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_open.Count > 0) Run(_open.ToArray(), WaitAsync);
        base.EndProcessing();
    }

    private async Task WaitAsync(WorkItem item)
    {
        var end = DateTimeOffset.UtcNow.AddSeconds(TimeoutSec);
        var all = _open.Count;
        while (true)
        {
            await LookAsync(item).ConfigureAwait(false);
            if (_open.Count == 0) return;
            var done = all - _open.Count;
            item.ShowProgress(Texts.FormatProgressConverting(done, all), 100 * done / all, end - DateTimeOffset.UtcNow);
            if (DateTimeOffset.UtcNow >= end) throw new TimeoutException(Texts.FormatWaitTimeout(TimeoutSec, string.Join(", ", _open)));
            await Task.Delay(IntervalMilliseconds, item.Context.Stop).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(WorkItem item)
    {
        var pages = item.Pages(new GetConversionFile());
        while (_open.Count > 0 && await pages.NextAsync(item.Context).ConfigureAwait(false) is { } page)
        {
            foreach (var file in page.Rows.Where(f => f.Status is ConversionStatus.Succeeded or ConversionStatus.Failed
                or ConversionStatus.Deleted && _open.Remove(f.FileId)))
            {
                if (file.Status == ConversionStatus.Succeeded) item.Emit(file);
                else item.Fail(new InvalidOperationException(Texts.FormatConversionFailed(file.FileId, file.Name)), file);
            }
        }
    }
}
