using System.Collections.Generic;
using CvClass.Client;
using Newtonsoft.Json;

namespace CvClass;

/// <summary>A meaning of a result code that applies to some endpoints only.</summary>
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
