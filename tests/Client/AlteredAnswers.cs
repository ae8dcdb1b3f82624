using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

/// <summary>The emulator behind a handler that alters its responses or responds in its place.</summary>
internal sealed class AlteredAnswers(SandboxService service, FaultPlan faults) : DelegatingHandler(new SandboxHandler(service, faults))
{
    /// <summary>Receives path and text of each successful response, and returns the text that arrives.</summary>
    internal Func<string, string, string>? Alter { get; init; }

    /// <summary>Receives the path of each request before it reaches the service; a text is returned with HTTP 500 instead.</summary>
    internal Func<string, string?>? Fail { get; init; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.TrimStart('/');
        if (Fail?.Invoke(path) is { } words)
        {
            return new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent(words) };
        }
        var response = await base.SendAsync(request, cancellationToken);
        if (Alter is null || !response.IsSuccessStatusCode) return response;
        var text = Alter(path, await response.Content.ReadAsStringAsync(cancellationToken));
        response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        return response;
    }
}
