using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists courseware of the enterprise.</para>
/// <para type="description">GetCompanyFileList (1.2.6); with -ConversionStatus, -From or -To GetConversionFile (1.2.3), which tells less of
/// each. Each row comes once, even when this process changes what is listed: the change waits until the list is read. What other processes
/// change meanwhile is not seen: it may move rows from page to page. -First and -Skip count what fits.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvCourseware", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvCourseware.md")]
[OutputType(typeof(Courseware))]
public sealed class GetCvCoursewareCommand : FilteredListCommand
{
    private const string ListSet = "List";
    private const string ConversionSet = "Conversion";

    /// <summary>Names of courseware; wildcards are permitted. They are looked for in the list.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [Input(Narrows = true)]
    public string[] Name { get; set; } = [];

    /// <summary>Numbers of courseware, looked for in the list; one that is not there is an error.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input(Narrows = true)]
    public string[] FileId { get; set; } = [];

    /// <summary>Only courseware of this category.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("type")]
    [Input(typeof(CoursewareCategory), Narrows = true)]
    public CoursewareCategory? Category { get; set; }

    /// <summary>Only courseware whose conversion is in this state.</summary>
    [Parameter(ParameterSetName = ConversionSet)]
    [Alias("status")]
    [Input(typeof(ConversionStatus), Narrows = true)]
    public ConversionStatus? ConversionStatus { get; set; }

    /// <summary>Uploaded since.</summary>
    [Parameter(ParameterSetName = ConversionSet)]
    [Alias("starttime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? From { get; set; }

    /// <summary>Uploaded until; a date without a clock, as text, includes that day.</summary>
    [Parameter(ParameterSetName = ConversionSet)]
    [Alias("endtime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? To { get; set; }

    /// <inheritdoc/>
    private protected override bool Chooses => Name.Length > 0 || FileId.Length > 0;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Try(null, () =>
        {
            if (ParameterSetName == ListSet) Choose(Fill(new GetCompanyFileList()));
            else Choose(Fill(new GetConversionFile()));
        });
        base.EndProcessing();
    }

    private void Choose(ListRequest<Courseware> request)
    {
        var fits = Fits(Name);
        if (FileId.Length == 0)
        {
            List(request, file => fits(file.Name));
            return;
        }
        var numbers = new HashSet<string>(FileId, StringComparer.Ordinal);
        var found = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal); // with whether the name fits as well
        ListChosen(
            request,
            file => numbers.Contains(file.FileId) && found.GetOrAdd(file.FileId, _ => fits(file.Name)),
            numbers.Count,
            (item, wanted) =>
            {
                // If -First ended the list, a number may appear later.
                if (found.Values.LongCount(isChosen => isChosen) >= wanted) return;
                foreach (var id in numbers.Where(id => !found.ContainsKey(id)))
                {
                    item.Fail(new ItemNotFoundException(Texts.FormatCoursewareNotFound(id)), id);
                }
            });
    }
}
