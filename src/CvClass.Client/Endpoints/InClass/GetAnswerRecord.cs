using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>getAnswerRecord (2.1.6): students' answers in a room.</summary>
[Endpoint("WebAPI/getAnswerRecord", RequestSemantics.Safe, Name = "GetAnswerRecord", Section = "2.1.6", Container = "list",
    NoData = [1, 4105])]
internal sealed class GetAnswerRecord : ListRequest<Answer>
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
