using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using CvClass.Client.Annotations;

namespace CvClass.Client.Http;

/// <summary>One call with all its attempts: what is sent, and what is known of how it went.</summary>
internal sealed class Call(EndpointAttribute endpoint, string name, IReadOnlyList<string> secrets, Func<HttpContent> content)
{
    internal EndpointAttribute Endpoint { get; } = endpoint;

    internal string Name { get; } = name;

    /// <summary>Values of the request that no message may show.</summary>
    internal IReadOnlyList<string> Secrets { get; } = secrets;

    /// <summary>A fresh body for each attempt.</summary>
    internal Func<HttpContent> Content { get; } = content;

    /// <summary>Whether a failed attempt may be repeated here; false where the caller knows better.</summary>
    internal bool IsRepeatable { get; init; } = true;

    /// <summary>Told just before an attempt leaves.</summary>
    internal Action? Sending { get; init; }

    internal HttpStatusCode? Status { get; set; }

    internal string Outcome { get; set; } = "";

    /// <summary>Whether any attempt so far may have taken effect without our knowing.</summary>
    internal bool MayHaveTakenEffect { get; set; }
}
