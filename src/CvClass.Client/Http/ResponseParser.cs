using System;
using System.Globalization;
using System.Linq;
using CvClass.Client.Errors;
using CvClass.Client.Responses;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Http;

/// <summary>Reads a response: its result code, its data, and errors in either.</summary>
internal static class ResponseParser
{
    // Where the service puts its own message next to a code.
    private static readonly string[] s_wordsOfError = ["msg", "info", "errorlist"];

    /// <summary>Parses a response.</summary>
    /// <param name="call">The call it belongs to.</param>
    /// <param name="body">The text.</param>
    /// <param name="zone">Time zone of returned times.</param>
    /// <param name="read">Reads the data; called once.</param>
    /// <returns>The data, or null when the service has none.</returns>
    /// <exception cref="CvClassException">The service rejected the call, or the response is invalid.</exception>
    internal static T? Parse<T>(Call call, AnswerText body, TimeZoneInfo zone, Func<ApiResponse, T?> read)
        where T : class
    {
        if (body.IsEmpty) throw Broken(call, body, Texts.EmptyAnswer, null);
        if (body.First != '{') throw Invalid(call, body.ToString(), body.First == '[' ? Texts.ArrayAnswer : Texts.NotJson, null);
        try
        {
            var response = new ApiResponse(body.NewReader(), call.Endpoint, zone);
            var data = read(response);
            var result = Result(response);
            call.Outcome = "result " + result.ToString(CultureInfo.InvariantCulture);
            if (call.Endpoint.NoData.Contains(result)) return null;
            if (result != 0 && !(call.MayHaveTakenEffect && call.Endpoint.AlreadyGone.Contains(result))) throw OfResult(call, body, result);
            return response.Problem is { } problem ? throw problem : data;
        }
        catch (JsonReaderException e)
        {
            throw Broken(call, body, Texts.BrokenJson, e);
        }
        catch (OverflowException e)
        {
            throw Invalid(call, body.ToString(), Texts.FormatNumberTooLarge("JSON"), e);
        }
        catch (Exception e) when (e is not CvClassException)
        {
            // Whatever is wrong with the response, the request was sent and may have taken effect.
            throw Invalid(call, body.ToString(), e.Message, e);
        }
    }

    private static int Result(ApiResponse response)
    {
        if (!JsonValueReader.TryReadInteger(response.Result, "result", out var result)) throw new WireFormatException(Texts.NoResult);
        return result is >= int.MinValue and <= int.MaxValue
            ? (int)result
            : throw new WireFormatException(Texts.FormatNumberTooLarge("result"));
    }

    /// <summary>The error for a result code, with the service's own message if it sent one.</summary>
    private static CvClassException OfResult(Call call, AnswerText body, int result)
    {
        var info = ErrorCatalog.Find(result);
        var meaning = info?.MessageAt(call.Name) ?? Texts.UnknownCode;
        var root = ApiResponse.Tree(body.NewReader());
        var words = s_wordsOfError.Select(name => JsonValueReader.Unwrap(ApiResponse.Find(root, name)))
            .FirstOrDefault(value => !JsonValueReader.IsAbsent(value));
        var excerpt = words is JToken tree ? tree.ToString(Formatting.None) : words?.ToString();
        if (excerpt is not null) meaning += " (" + SecretMask.Excerpt(excerpt, call.Secrets) + ")";
        var message = Texts.FormatServiceError(call.Name, result.ToString(CultureInfo.InvariantCulture), meaning);
        return new CvClassException(FailureKind.Service, call.Name, message)
        {
            Code = result,
            Status = call.Status,
        };
    }

    /// <summary>A response that is invalid and would be again on a retry.</summary>
    internal static CvClassException Invalid(Call call, string body, string reason, Exception? inner) =>
        new(
            FailureKind.InvalidResponse,
            call.Name,
            Texts.FormatInvalidAnswer(call.Name, (int)(call.Status ?? 0), reason, SecretMask.Excerpt(body, call.Secrets)),
            inner)
        {
            Status = call.Status,
            MayHaveTakenEffect = true,
        };

    /// <summary>A response that was truncated in transit: worth a retry.</summary>
    private static CvClassException Broken(Call call, AnswerText body, string reason, Exception? inner)
    {
        var failure = Invalid(call, body.ToString(), reason, inner);
        failure.IsTransient = true;
        return failure;
    }
}
