using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Http;

/// <summary>
/// The emulator as the innermost handler of an <see cref="HttpClient"/>: no port, but the exact bytes that would go over the wire.
/// </summary>
/// <param name="service">The emulator.</param>
/// <param name="faults">The faults; null for none.</param>
public sealed class SandboxHandler(SandboxService service, FaultPlan? faults = null) : HttpMessageHandler
{
    private readonly FaultyService _service = new(service, faults);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var received = new SandboxRequest(request.Method.Method, request.RequestUri!.PathAndQuery.TrimStart('/'),
            request.Content?.Headers.ContentType?.ToString() ?? "", new ArraySegment<byte>(body));
        var (response, ending) = await _service.HandleAsync(received, cancellationToken).ConfigureAwait(false);
        if (ending == Ending.Dropped)
        {
            throw new HttpRequestException("The connection was dropped.", new IOException("The connection was dropped."));
        }
        if (ending == Ending.Slow) await Task.Delay(_service.SlowBodyPause, cancellationToken).ConfigureAwait(false);
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = ending switch
            {
                Ending.Cut => new ByteArrayContent(FaultyService.Half(response.Body)),
                Ending.Endless => new StreamContent(new EndlessStream(FaultyService.Half(response.Body), _service.EndlessBodyRate)),
                _ => new ByteArrayContent(response.Body),
            },
        };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(response.ContentType);
        if (ending != Ending.Endless) message.Content.Headers.ContentLength = response.Body.Length; // as announced, also when it is cut
        foreach (var header in response.Headers)
        {
            if (message.Headers.TryAddWithoutValidation(header.Key, header.Value)) continue;
            message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value); // Content-Encoding
        }
        return message;
    }
}
