using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Client;
using Newtonsoft.Json;

namespace CvClass;

/// <summary>One result code of the service with its meaning and what to do about it (document section 6 and the endpoints' own lists).</summary>
public sealed class ErrorInfo
{
    /// <summary>The result code.</summary>
    [JsonProperty("code")]
    public int Code { get; private set; }

    /// <summary>Meaning in English.</summary>
    [JsonProperty("en")]
    public string English { get; private set; } = "";

    /// <summary>Meaning in the document's own Chinese.</summary>
    [JsonProperty("zh")]
    public string Chinese { get; private set; } = "";

    /// <summary>The PowerShell error category that fits: a member name of <c>ErrorCategory</c>.</summary>
    [JsonProperty("category")]
    public string Category { get; private set; } = "NotSpecified";

    /// <summary>Whether the same request may succeed later without any change.</summary>
    [JsonProperty("retryable")]
    public bool IsRetryable { get; private set; }

    /// <summary>Meaning in the reader's language.</summary>
    public string Message => Language.IsChinese ? Chinese : English;

    /// <summary>What to check or do, in the reader's language.</summary>
    public string Advice => Language.IsChinese ? AdviceChinese : AdviceEnglish;

    /// <summary>Endpoints where the code means something of its own.</summary>
    [JsonProperty("endpoints")]
    public IReadOnlyList<EndpointMeaning> Endpoints { get; private set; } = [];

    [JsonProperty("adviceEn")]
    private string AdviceEnglish { get; set; } = "";

    [JsonProperty("adviceZh")]
    private string AdviceChinese { get; set; } = "";

    /// <summary>The meaning at one endpoint: its own where it has one, else the common one.</summary>
    /// <param name="endpoint">Endpoint name, such as <c>RoomStatus</c>.</param>
    public string MessageAt(string endpoint) =>
        Endpoints.FirstOrDefault(e => e.Names.Contains(endpoint, StringComparer.OrdinalIgnoreCase))?.Message ?? Message;

    /// <inheritdoc/>
    public override string ToString() => $"{Code.ToString(CultureInfo.InvariantCulture)}: {Message}";
}

/// <summary>What a result code means at some endpoints only.</summary>
public sealed class EndpointMeaning
{
    /// <summary>The endpoints' names.</summary>
    [JsonProperty("names")]
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>Meaning in English.</summary>
    [JsonProperty("en")]
    public string English { get; private set; } = "";

    /// <summary>Meaning in the document's own Chinese.</summary>
    [JsonProperty("zh")]
    public string Chinese { get; private set; } = "";

    /// <summary>Meaning in the reader's language.</summary>
    public string Message => Language.IsChinese ? Chinese : English;

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Names)}: {Message}";
}
