using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists courseware of the enterprise.</para>
/// <para type="description">GetCompanyFileList (1.2.6); with -ConversionStatus, -From or -To GetConversionFile (1.2.3), which tells less of
/// each. Each row comes once, even when this process changes what is listed: the change waits until the list is read. What other processes
/// change meanwhile is not seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvCourseware", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Courseware))]
public sealed class GetCvCoursewareCommand : PagedCommand
{
    private const string ListSet = "List";
    private const string ConversionSet = "Conversion";

    /// <summary>Only courseware of this category.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("type")]
    [Input(typeof(CoursewareCategory))]
    public CoursewareCategory? Category { get; set; }

    /// <summary>Only courseware whose conversion is in this state.</summary>
    [Parameter(ParameterSetName = ConversionSet)]
    [Alias("status")]
    [Input(typeof(ConversionStatus))]
    public ConversionStatus? ConversionStatus { get; set; }

    /// <summary>Uploaded since.</summary>
    [Parameter(ParameterSetName = ConversionSet)]
    [Alias("starttime")]
    [Input(typeof(CvTime))]
    public CvTime? From { get; set; }

    /// <summary>Uploaded until.</summary>
    [Parameter(ParameterSetName = ConversionSet)]
    [Alias("endtime")]
    [Input(typeof(CvTime))]
    public CvTime? To { get; set; }

    /// <inheritdoc/>
    private protected override bool SkipsPages => true;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName == ListSet) List(null, Fill(new GetCompanyFileList()));
        else List(null, Fill(new GetConversionFile()));
        base.EndProcessing();
    }
}
