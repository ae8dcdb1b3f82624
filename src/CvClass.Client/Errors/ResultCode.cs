using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace CvClass.Client.Errors;

/// <summary>One result code of the service with its meaning (document section 6 and the endpoints' own lists).</summary>
internal sealed class ResultCode
{
    /// <summary>The number.</summary>
    [JsonProperty("code")]
    internal int Code { get; private set; }

    /// <summary>Meaning in English.</summary>
    [JsonProperty("en")]
    internal string English { get; private set; } = "";

    /// <summary>Meaning in the document's own Chinese.</summary>
    [JsonProperty("zh")]
    internal string Chinese { get; private set; } = "";

    /// <summary>Whether the same request may succeed later without any change.</summary>
    [JsonProperty("retryable")]
    internal bool IsRetryable { get; private set; }

    /// <summary>Endpoints for which the code has a specific meaning.</summary>
    [JsonProperty("endpoints")]
    internal IReadOnlyList<EndpointMeaning> Endpoints { get; private set; } = [];

    /// <summary>Meaning in the reader's language.</summary>
    internal string Message => Language.IsChinese ? Chinese : English;

    /// <summary>The meaning for one endpoint: its specific one if it exists, otherwise the general one.</summary>
    /// <param name="endpoint">Endpoint name, such as <c>RoomStatus</c>.</param>
    internal string MessageAt(string endpoint) =>
        Endpoints.FirstOrDefault(e => e.Names.Contains(endpoint, StringComparer.OrdinalIgnoreCase))?.Message ?? Message;
}
