using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using CvClass.Client.Annotations;

namespace CvClass.Client.Http;

/// <summary>One call with all its attempts: what is sent and what is known about the outcome.</summary>
internal sealed class Call(EndpointAttribute endpoint, string name, IReadOnlyList<string> secrets, Func<HttpContent> content)
{
    internal EndpointAttribute Endpoint { get; } = endpoint;

    internal string Name { get; } = name;

    /// <summary>Request values that must not appear in messages.</summary>
    internal IReadOnlyList<string> Secrets { get; } = secrets;

    /// <summary>A fresh body for each attempt.</summary>
    internal Func<HttpContent> Content { get; } = content;

    /// <summary>Whether a failed attempt is retried here; false if the caller handles it.</summary>
    internal bool IsRepeatable { get; init; } = true;

    /// <summary>Called just before an attempt is sent.</summary>
    internal Action? Sending { get; init; }

    internal HttpStatusCode? Status { get; set; }

    internal string Outcome { get; set; } = "";

    /// <summary>Whether any attempt so far may have taken effect unnoticed.</summary>
    internal bool MayHaveTakenEffect { get; set; }
}
