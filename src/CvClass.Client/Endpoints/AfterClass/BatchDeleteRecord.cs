using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>BatchDeleteRecord (3.1.5): removes the recordings of a time interval, in all rooms.</summary>
[Endpoint("WebAPI/BatchDeleteRecord", RequestSemantics.Idempotent, Section = "3.1.5",
    Changes = Collections.Recordings | Collections.Storage)]
internal sealed class BatchDeleteRecord : ApiRequest<Acknowledgement>
{
    /// <summary>Only recordings of this kind.</summary>
    [Field("recordtype")]
    public RecordingType? RecordType { get; set; }

    /// <summary>Start of the interval.</summary>
    [Field("starttime", Required = true)]
    public DateTimeOffset? From { get; set; }

    /// <summary>End of the interval; not in the future.</summary>
    [Field("endtime", Required = true)]
    public DateTimeOffset? To { get; set; }
}
