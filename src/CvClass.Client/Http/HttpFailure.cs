using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;

namespace CvClass.Client.Http;

/// <summary>Tells what went wrong on the way, and with it whether the request may have taken effect and whether to try again.</summary>
internal static class HttpFailure
{
    private const int TooManyRequests = 429;

    // An announced length is believed up to here; beyond, memory is taken as the bytes come.
    private const int LargestBuffered = 1 << 20;

    // Refused before anything was done: by whoever checks who may do what, or because there is no such thing.
    private static readonly int[] s_refused = [401, 403, 404, 405, 407, 501];

    private static readonly int[] s_passing = [408, TooManyRequests, 502, 503, 504];

    /// <summary>A failure without a usable answer: no connection, a broken one, or too long a wait.</summary>
    internal static CvClassException Of(Call call, Exception error, bool answering, ClientOptions options)
    {
        if (error is OperationCanceledException)
        {
            return new CvClassException(FailureKind.Timeout, call.Name, Text.Get("Timeout", call.Name, options.Timeout.TotalSeconds), error)
            {
                Advice = Text.Get("TimeoutAdvice"),
                IsTransient = true,
                MayHaveTakenEffect = true,
            };
        }
        if (answering)
        {
            return new CvClassException(FailureKind.InvalidResponse, call.Name, Text.Get("AnswerCut", call.Name, Innermost(error).Message), error)
            {
                Status = call.Status,
                IsTransient = true,
                MayHaveTakenEffect = true,
            };
        }
        var hadNoEffect = ConnectionFailure.IsBeforeSending(error);
        var address = options.BaseUri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return new CvClassException(FailureKind.Connection, call.Name, WithEffect(call, hadNoEffect, Text.Get("NoConnection", call.Name, address, Innermost(error).Message)), error)
        {
            Advice = Text.Get("NoConnectionAdvice"),
            IsTransient = !ConnectionFailure.IsCertificateError(error),
            MayHaveTakenEffect = !hadNoEffect,
        };
    }

    /// <summary>An answer with an HTTP status that is an error.</summary>
    internal static CvClassException OfStatus(Call call, HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        var hadNoEffect = s_refused.Contains(status);
        var message = Text.Get("HttpError", call.Name, status, response.ReasonPhrase, SecretMask.Excerpt(body, call.Secrets));
        return new CvClassException(FailureKind.Http, call.Name, WithEffect(call, hadNoEffect, message))
        {
            Status = response.StatusCode,
            Advice = Text.Get(status == TooManyRequests ? "ThrottledAdvice" : "HttpErrorAdvice"),
            RetryAfter = Backoff.Asked(response),
            IsThrottled = status == TooManyRequests,
            IsTransient = s_passing.Contains(status),
            // A gateway that gives up does not say what happened behind it, nor does one that sends the caller elsewhere.
            MayHaveTakenEffect = !hadNoEffect && status != TooManyRequests,
        };
    }

    /// <summary>Reads a body as UTF-8; a body shorter than announced is an error on every platform.</summary>
    internal static async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var announced = response.Content.Headers.ContentLength;
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        // Disposing the answer is what ends a read that hangs: .NET Framework's streams do not watch the token.
        using (cancel.Register(static answer => ((HttpResponseMessage)answer!).Dispose(), response))
        {
            try
            {
                return announced is >= 0 and < LargestBuffered
                    ? await ReadAnnouncedAsync(stream, (int)announced, cancel).ConfigureAwait(false)
                    : await ReadToEndAsync(stream, announced, cancel).ConfigureAwait(false);
            }
            catch (Exception e) when (cancel.IsCancellationRequested && e is ObjectDisposedException or IOException or HttpRequestException)
            {
                throw new OperationCanceledException(e.Message, e, cancel);
            }
        }
    }

    private static async Task<string> ReadAnnouncedAsync(Stream stream, int length, CancellationToken cancel)
    {
        var bytes = new byte[length];
        for (var have = 0; have < length;)
        {
            var read = await stream.ReadAsync(bytes, have, length - have, cancel).ConfigureAwait(false);
            if (read == 0) throw Cut(have, length);
            have += read;
        }
        return Encoding.UTF8.GetString(bytes);
    }

    private static async Task<string> ReadToEndAsync(Stream stream, long? announced, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, 81920, cancel).ConfigureAwait(false);
        if (announced > buffer.Length) throw Cut(buffer.Length, announced.Value);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static IOException Cut(long have, long announced) => new($"{have} of {announced} bytes");

    // Whoever changes something wants to know that nothing has changed.
    private static string WithEffect(Call call, bool hadNoEffect, string message) =>
        hadNoEffect && call.Endpoint.Effect != Effect.Read ? message + " " + Text.Get("HadNoEffect") : message;

    private static Exception Innermost(Exception error) => error.GetBaseException();
}
