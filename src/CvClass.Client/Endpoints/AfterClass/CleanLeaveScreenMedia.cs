using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>CleanLeaveScreenMedia (3.1.4): removes recordings of a room, at most 50 in one request.</summary>
[Endpoint(
    "WebAPI/CleanLeaveScreenMedia", RequestSemantics.Idempotent,
    Section = "3.1.4", AlreadyGone = [1], BatchSize = 50,
    Changes = Collections.Recordings | Collections.Storage)]
internal sealed class CleanLeaveScreenMedia : ApiRequest<Acknowledgement>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Titles of the recordings.</summary>
    [Field("recordtitle", Required = true)]
    public IReadOnlyList<string>? RecordTitles { get; set; }
}
