using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRecordList (3.1.3): recordings of a room.</summary>
[Endpoint(
    "WebAPI/GetRecordList", RequestSemantics.Safe,
    Section = "3.1.3", Container = "list", NoData = [1, 4105], PageSize = 200,
    Lists = Collections.Recordings)]
internal sealed class GetRecordList : PagedRequest<Recording>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Start of the interval.</summary>
    [Field("starttime")]
    public DateTimeOffset? From { get; set; }

    /// <summary>End of the interval.</summary>
    [Field("endtime")]
    public DateTimeOffset? To { get; set; }
}
