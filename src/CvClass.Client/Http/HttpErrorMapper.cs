using System;
using System.Linq;
using System.Net.Http;
using CvClass.Client.Annotations;
using CvClass.Client.Errors;

namespace CvClass.Client.Http;

/// <summary>Maps transport failures to errors, including whether the request may have taken effect and whether to retry.</summary>
internal static class HttpErrorMapper
{
    private const int TooManyRequests = 429;

    // Rejected before anything was done, by an access check or because the resource does not exist.
    private static readonly int[] s_refused = [401, 403, 404, 405, 407, 501];

    private static readonly int[] s_passing = [408, TooManyRequests, 502, 503, 504];

    /// <summary>A failure without a usable response: no connection, a broken one, or a timeout.</summary>
    internal static CvClassException Of(Call call, Exception error, bool answering, ClientOptions options)
    {
        if (error is OperationCanceledException)
        {
            return new CvClassException(FailureKind.Timeout, call.Name, Texts.FormatTimeout(call.Name, options.Timeout.TotalSeconds), error)
            {
                IsTransient = true,
                MayHaveTakenEffect = true,
            };
        }
        if (answering)
        {
            return new CvClassException(FailureKind.InvalidResponse, call.Name, Texts.FormatAnswerCut(call.Name, Innermost(error)), error)
            {
                Status = call.Status,
                IsTransient = true,
                MayHaveTakenEffect = true,
            };
        }
        var hadNoEffect = ConnectionFailure.IsBeforeSending(error);
        var address = options.BaseUri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return new CvClassException(FailureKind.Connection, call.Name,
            WithEffect(call, hadNoEffect, Texts.FormatNoConnection(call.Name, address, Innermost(error))), error)
        {
            IsTransient = !ConnectionFailure.IsCertificateError(error),
            MayHaveTakenEffect = !hadNoEffect,
        };
    }

    /// <summary>A response with an HTTP error status.</summary>
    internal static CvClassException OfStatus(Call call, HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        var hadNoEffect = s_refused.Contains(status);
        var message = Texts.FormatHttpError(call.Name, status, SecretMask.Excerpt(response.ReasonPhrase ?? "", call.Secrets),
            SecretMask.Excerpt(body, call.Secrets));
        return new CvClassException(FailureKind.Http, call.Name, WithEffect(call, hadNoEffect, message))
        {
            Status = response.StatusCode,
            RetryAfter = Backoff.Asked(response),
            IsThrottled = status == TooManyRequests,
            IsTransient = s_passing.Contains(status),
            // A gateway that times out or redirects does not say what happened behind it.
            MayHaveTakenEffect = !hadNoEffect && status != TooManyRequests,
        };
    }

    // A caller that changes something needs to know that nothing was changed.
    private static string WithEffect(Call call, bool hadNoEffect, string message) =>
        hadNoEffect && call.Endpoint.Semantics != RequestSemantics.Safe ? message + " " + Texts.HadNoEffect : message;

    // Also in a proxy's address.
    private static string Innermost(Exception error) => SecretMask.WithoutAccounts(error.GetBaseException().Message);
}
