using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetLoginInfo (3.1.1): attendance. Without times, the service uses today.</summary>
[Endpoint("WebAPI/GetLoginInfo", RequestSemantics.Safe, Section = "3.1.1", Container = "list", NoData = [1, 4105], PageSize = 100)]
internal sealed class GetLoginInfo : PagedRequest<Attendance>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Earliest arrival.</summary>
    [Field("starttime")]
    public DateTimeOffset? From { get; set; }

    /// <summary>Latest arrival.</summary>
    [Field("endtime")]
    public DateTimeOffset? To { get; set; }
}
