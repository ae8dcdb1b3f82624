using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>
/// GetConversionFile (1.2.3): courseware by state of conversion. The only endpoint that expects times as China-time text.
/// </summary>
[Endpoint(
    "WebAPI/GetConversionFile", RequestSemantics.Safe,
    Section = "1.2.3", Container = "list", NoData = [1, 4105], PageSize = 200,
    Lists = Collections.Courseware)]
internal sealed class GetConversionFile : PagedRequest<Courseware>
{
    /// <summary>Earliest upload time.</summary>
    [Field("starttime", Form = FieldForm.ChinaTime)]
    public DateTimeOffset? From { get; set; }

    /// <summary>Latest upload time.</summary>
    [Field("endtime", Form = FieldForm.ChinaTime)]
    public DateTimeOffset? To { get; set; }

    /// <summary>Only courseware in this state.</summary>
    [Field("status")]
    public ConversionStatus? ConversionStatus { get; set; }
}
