using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using System.Threading.Tasks;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;
using CvClass.Client.Signing;
using CvClass.Client.Wire;

namespace CvClass.Client.Http;

/// <summary>The client of the service: the one place that signs, sends, retries and reads. Created once per session; thread-safe.</summary>
internal sealed class CvClassClient : IDisposable
{
    // .NET Framework allows only two connections per host by default.
    private const int MaxConnections = 256;

    private const SslProtocols Tls13 = (SslProtocols)12288; // netstandard2.0 has no name for it

    // HttpClient would add a timer, a token and a step to each request, all of which an attempt already has.
    private readonly HttpMessageInvoker _http;
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly RequestSigner _signer;
    private readonly ClientOptions _options;
    private readonly Backoff _backoff;
    private readonly AdaptiveConcurrencyLimiter _limiter = new();
    private readonly HttpMessageHandler? _ownHandler;
    private readonly ListRegistry _registry;

    /// <summary>A client for one tenant.</summary>
    /// <param name="options">Address, zone and limits.</param>
    /// <param name="signer">App id and secret key digest.</param>
    /// <param name="handler">The transport, such as the sandbox; null for the network.</param>
    /// <exception cref="ArgumentException">The address is neither https nor loopback.</exception>
    public CvClassClient(ClientOptions options, RequestSigner signer, HttpMessageHandler? handler = null)
    {
        ClientOptions.RequireSafe(options.BaseUri);
        _options = options;
        _signer = signer;
        _backoff = new Backoff(options.Delay);
        _ownHandler = handler;
        _http = new HttpMessageInvoker(handler ?? CreateHandler(options));
        _registry = ListRegistry.Of(this);
        Lists = new ListGate(_limiter);
    }

    /// <summary>The settings.</summary>
    public ClientOptions Options => _options;

    /// <summary>The tenant.</summary>
    public string AppId => _signer.AppId;

    /// <summary>The transport in place of the network; null for the network.</summary>
    internal HttpMessageHandler? OwnHandler => _ownHandler;

    /// <summary>
    /// The maximum number of requests in flight while the service throttles; <see cref="int.MaxValue"/> while it does not.
    /// </summary>
    public int InFlightLimit => _limiter.Limit;

    /// <summary>Limits the pages in flight across all lists.</summary>
    internal ListGate Lists { get; }

    /// <summary>Sends a request and reads its response; retries if that is safe.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <returns>The result, or null when the service has no data.</returns>
    /// <exception cref="CvClassException">The request violates a rule, the call failed, or the response is invalid.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public Task<T?> SendAsync<T>(ApiRequest<T> request, CallContext context)
        where T : class => SendAsync(request, context, isRepeatable: true, null);

    /// <summary>Sends a request once, for callers that decide for themselves what a failure means.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <param name="sending">Called just before the request is sent.</param>
    internal Task<T?> SendOnceAsync<T>(ApiRequest<T> request, CallContext context, Action sending)
        where T : class => SendAsync(request, context, isRepeatable: false, sending);

    /// <summary>Serializes a request now, to be sent later.</summary>
    /// <param name="request">The request; may be changed as soon as this returns.</param>
    /// <param name="keep">Builds the call's result from the response text and data.</param>
    /// <exception cref="CvClassException">The request violates a rule.</exception>
    internal Func<CallContext, Task<TKept?>> Prepare<T, TKept>(ApiRequest<T> request, Func<AnswerText, T?, TKept?> keep)
        where T : class
        where TKept : class
    {
        var call = Write(request);
        return context => SendAsync(call, body => keep(body, ResponseParser.Parse(call, body, _options.TimeZone, request.Read)), context);
    }

    /// <summary>Sends any form to any path, signed like other requests, and returns the response text. Never retries.</summary>
    /// <param name="path">Path under the service root.</param>
    /// <param name="form">The fields, without app_id and token.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <exception cref="CvClassException">The call failed.</exception>
    public async Task<string> SendRawAsync(string path, FormArray form, CallContext context)
    {
        // The effect of an unknown endpoint is unknown: it may create something and change any list.
        var known = EndpointList.Find(path);
        var endpoint = new EndpointAttribute(path, RequestSemantics.NonIdempotent)
        {
            Changes = known?.Changes ?? Collections.All,
            OnlyAdds = known?.OnlyAdds ?? false,
        };
        var call = new Call(endpoint, EndpointList.NameOf(path), [], Content(endpoint, form, null));
        return (await SendAsync(call, static body => body.ToString(), context).ConfigureAwait(false))!;
    }

    /// <summary>Reads a list page by page for internal use: no change waits for it.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <param name="request">The request; the pager sets its page.</param>
    /// <param name="limit">Maximum number of pages in flight.</param>
    public Pager<TRow> Pages<TRow>(ListRequest<TRow> request, int limit = 1)
        where TRow : class => new(this, request, ListSlice.All, limit, null);

    /// <summary>Reads a list page by page for a caller that may change the listed items: such changes wait until it is read.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <param name="request">The request; the pager sets its page.</param>
    /// <param name="slice">Which rows.</param>
    /// <param name="limit">Maximum number of pages in flight, together with other lists of this client.</param>
    /// <param name="isChosen">Filters rows; the slice counts only matches. Called on any thread, for several pages at once.</param>
    public Pager<TRow> List<TRow>(ListRequest<TRow> request, ListSlice slice, int limit, Func<TRow, bool>? isChosen = null)
        where TRow : class => new(this, request, slice, limit, _registry, isChosen);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private Task<T?> SendAsync<T>(ApiRequest<T> request, CallContext context, bool isRepeatable, Action? sending)
        where T : class
    {
        Call call;
        try
        {
            call = Write(request, isRepeatable, sending);
        }
        catch (CvClassException e)
        {
            return Task.FromException<T?>(e);
        }
        return SendAsync(call, body => ResponseParser.Parse(call, body, _options.TimeZone, request.Read), context);
    }

    private Call Write(ApiRequest request, bool isRepeatable = true, Action? sending = null)
    {
        var shape = RequestMetadata.Of(request.GetType());
        var filled = shape.Read(request);
        if (filled.Validate().FirstOrDefault() is { } problem)
        {
            throw new CvClassException(FailureKind.InvalidRequest, shape.Name, problem.Message) { Parameter = problem.Property };
        }
        var content = Content(shape.Endpoint, filled.ToForm(), request as IUploadRequest);
        return new Call(shape.Endpoint, shape.Name, filled.Secrets(), content) { IsRepeatable = isRepeatable, Sending = sending };
    }

    private static HttpClientHandler CreateHandler(ClientOptions options)
    {
        var handler = new HttpClientHandler
        {
            SslProtocols = Protocols(),
            MaxConnectionsPerServer = MaxConnections,
            AllowAutoRedirect = false, // a redirected POST would be sent again, as a GET
            UseCookies = false,
        };
        if (options.Proxy is not null) handler.Proxy = options.Proxy;
        else if (options.BaseUri.IsLoopback) handler.UseProxy = false; // a proxy cannot reach this machine
        return handler;
    }

    // .NET Framework fails on TLS 1.3 if Windows does not support it.
#pragma warning disable CA5397 // the rule takes the sum of two current protocols for an old one
    private static SslProtocols Protocols() =>
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal) ? SslProtocols.Tls12
        : SslProtocols.Tls12 | Tls13;
#pragma warning restore CA5397

    private HttpRequestMessage Message(Call call)
    {
        if (!_addresses.TryGetValue(call.Endpoint.Path, out var address))
        {
            address = _addresses.GetOrAdd(call.Endpoint.Path, new Uri(_options.BaseUri, call.Endpoint.Path));
        }
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = call.Content() };
        message.Headers.ExpectContinue = false;
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        return message;
    }

    private Func<HttpContent> Content(EndpointAttribute endpoint, FormArray form, IUploadRequest? upload)
    {
        // app_id is always sent (section 5.1), and key as well where the document requires it; neither is part of the signed text.
        if (endpoint.Tenant == TenantField.Key) form.Add("key", AppId);
        if (upload is not null) return () => upload.ToContent(form);
        form.Add("app_id", AppId);
        if (endpoint.IsSigned) form.Add("token", _signer.Sign(form));
        var body = form.ToUrlEncoded();
        return () =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
            return content;
        };
    }

    private async Task<T?> SendAsync<T>(Call call, Func<AnswerText, T?> read, CallContext context)
        where T : class
    {
        using var change = await _registry.WhenReadAsync(call.Endpoint.Changes, context.Stop, call.Endpoint.OnlyAdds).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            var period = await _limiter.EnterAsync(context.Stop).ConfigureAwait(false);
            var throttled = false;
            var clock = Stopwatch.StartNew();
            CvClassException failure;
            try
            {
                using var text = await ExchangeAsync(call, context).ConfigureAwait(false);
                var answer = read(text);
                context.Observe?.Invoke(new CallReport(call.Endpoint.Path, clock.Elapsed, call.Outcome, null));
                return answer;
            }
            catch (CvClassException e)
            {
                failure = e;
                throttled = e.IsThrottled;
            }
            finally
            {
                _limiter.Leave(throttled, period);
            }
            failure.Attempts = attempt;
            call.MayHaveTakenEffect |= failure.MayHaveTakenEffect;
            var repeat = call.IsRepeatable && failure.IsTransient && attempt <= _options.MaxRetries
                && !(failure.MayHaveTakenEffect && call.Endpoint.Semantics == RequestSemantics.NonIdempotent);
            TimeSpan? pause = repeat ? _backoff.Before(attempt, failure.RetryAfter) : null;
            context.Observe?.Invoke(new CallReport(call.Endpoint.Path, clock.Elapsed, Outcome(failure), pause));
            if (pause is null || !await PauseAsync(pause.Value, context.Stop).ConfigureAwait(false)) throw Final(call, failure);
        }
    }

    /// <summary>One attempt: the text of a successful HTTP response.</summary>
    private async Task<AnswerText> ExchangeAsync(Call call, CallContext context)
    {
        using var limit = System.Threading.CancellationTokenSource.CreateLinkedTokenSource(context.Abort);
        // The limit applies to silence: a transfer that progresses may take its time.
        using var silence = new SilenceLimit(limit, _options.Timeout);
        using var message = Message(call); // a file that cannot be opened is not a connection failure
        if (message.Content is MultipartFormDataContent upload) message.Content = new WatchedContent(upload, silence.Restart);
        silence.Restart();
        HttpResponseMessage? response = null;
        var isUnderWay = false;
        try
        {
            context.Sending?.Invoke();
            call.Sending?.Invoke();
            var answering = _http.SendAsync(message, limit.Token);
            isUnderWay = true;
            response = await answering.ConfigureAwait(false);
            silence.Restart();
            call.Status = response.StatusCode;
            // The response to a create is short: one that trickles is as good as lost.
            Action heard = call.Endpoint.Semantics == RequestSemantics.NonIdempotent ? static () => { } : silence.Restart;
            var text = await ResponseReader.ReadAsync(call, response, heard, limit.Token).ConfigureAwait(false);
            call.Outcome = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            if (context.Trace is { } trace) trace(await CallTrace.OfAsync(call, text.ToString()).ConfigureAwait(false));
            return response.IsSuccessStatusCode ? text : throw HttpErrorMapper.OfStatus(call, response, text.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or System.IO.IOException or OperationCanceledException
            || (e is ObjectDisposedException && isUnderWay))
        {
            if (LocalFileException.In(e) is { } file) throw file;
            context.Abort.ThrowIfCancellationRequested();
            throw HttpErrorMapper.Of(call, e, response is not null, _options);
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <returns>False if the caller stopped it in the meantime: then the failure itself is the result.</returns>
    private static async Task<bool> PauseAsync(TimeSpan pause, System.Threading.CancellationToken stop)
    {
        await Task.WhenAny(Task.Delay(pause, stop)).ConfigureAwait(false);
        return !stop.IsCancellationRequested;
    }

    /// <summary>A short description of how an attempt failed.</summary>
    internal static string Outcome(CvClassException failure) =>
        failure.Code is { } code ? "result " + code.ToString(CultureInfo.InvariantCulture)
        : failure.Status is { } status && failure.Kind == FailureKind.Http ? "HTTP " + ((int)status).ToString(CultureInfo.InvariantCulture)
        : failure.Kind.ToString();

    // A create with an unknown result has its own error kind, so that it is not mistaken for a failure.
    private static CvClassException Final(Call call, CvClassException failure)
    {
        if (!call.IsRepeatable || call.Endpoint.Semantics != RequestSemantics.NonIdempotent || !call.MayHaveTakenEffect) return failure;
        return new CvClassException(FailureKind.OutcomeUnknown, call.Name, Texts.FormatOutcomeUnknown(call.Name, failure.Reason), failure)
        {
            Status = failure.Status,
            Attempts = failure.Attempts,
            MayHaveTakenEffect = true,
        };
    }
}
