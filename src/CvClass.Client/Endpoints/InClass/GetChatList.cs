using System;
using CvClass.Client.Annotations;
using CvClass.Client.Wire;

namespace CvClass.Client.Endpoints;

/// <summary>
/// GetChatList (2.1.5): the chat of a room. Its pages start at 0, and its times are required: if omitted, the document's defaults are sent,
/// start of today and now.
/// </summary>
[Endpoint("WebAPI/GetChatList", RequestSemantics.Safe, Section = "2.1.5", Container = "list", NoData = [1, 4105], PageSize = 100,
    FirstPage = 0)]
internal sealed class GetChatList : PagedRequest<ChatMessage>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Since; by default the start of today in China.</summary>
    [Field("starttime", Required = true)]
    public DateTimeOffset? From { get; set; } = ChinaTime.StartOfToday;

    /// <summary>Until; by default now.</summary>
    [Field("endtime", Required = true)]
    public DateTimeOffset? To { get; set; } = DateTimeOffset.UtcNow;
}
