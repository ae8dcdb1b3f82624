using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;
using CvClass.Client.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Http;

/// <summary>Takes the text of an answer apart: the JSON root, its result code, and the errors that either can be.</summary>
internal static class AnswerReader
{
    private static readonly JsonLoadSettings s_plain = new() { LineInfoHandling = LineInfoHandling.Ignore };

    internal static ApiAnswer Parse(Call call, string body, TimeZoneInfo zone)
    {
        var text = body.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0) throw Broken(call, body, Text.Get("EmptyAnswer"), null);
        if (text[0] != '{') throw Invalid(call, body, Text.Get(text[0] == '[' ? "ArrayAnswer" : "NotJson"), null);
        try
        {
            // Dates stay text: the service's zone is ours to know, not the parser's to guess.
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64, ArrayPool = SpareBuffer.Instance };
            var root = JObject.Load(reader, s_plain);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment) throw Invalid(call, body, Text.Get("NotJson"), null);
            }
            return new ApiAnswer(root, call.Endpoint, zone);
        }
        catch (JsonReaderException e)
        {
            throw Broken(call, body, Text.Get("BrokenJson"), e);
        }
        catch (OverflowException e)
        {
            throw Invalid(call, body, Text.Get("NumberTooLarge", "JSON"), e);
        }
        catch (ArgumentException e)
        {
            throw Invalid(call, body, e.Message, e);
        }
    }

    internal static int Result(Call call, ApiAnswer answer, string body)
    {
        var token = ApiAnswer.Find(answer.Root, "result");
        if (token is null || !WireValue.TryReadInteger(token, "result", out var result)) throw Invalid(call, body, Text.Get("NoResult"), null);
        return result is >= int.MinValue and <= int.MaxValue ? (int)result : throw new WireFormatException(Text.Get("NumberTooLarge", "result"));
    }

    /// <summary>The error that a result code stands for, with the service's own words where it sent any.</summary>
    internal static CvClassException OfResult(Call call, ApiAnswer answer, int result)
    {
        var info = ErrorCatalog.Find(result);
        var meaning = info?.MessageAt(call.Name) ?? Text.Get("UnknownCode");
        var said = new[] { "msg", "info", "errorlist" }.Select(name => ApiAnswer.Find(answer.Root, name)).FirstOrDefault(t => !WireValue.IsAbsent(t));
        if (said is not null) meaning += " (" + SecretMask.Excerpt(said is JValue ? said.ToString() : said.ToString(Formatting.None), call.Secrets) + ")";
        return new CvClassException(FailureKind.Service, call.Name, Text.Get("ServiceError", call.Name, result.ToString(CultureInfo.InvariantCulture), meaning))
        {
            Code = result,
            Status = call.Status,
            Advice = info?.Advice,
        };
    }

    /// <summary>An answer that makes no sense and would make none the next time either.</summary>
    internal static CvClassException Invalid(Call call, string body, string reason, Exception? inner) =>
        new(FailureKind.InvalidResponse, call.Name, Text.Get("InvalidAnswer", call.Name, (int)(call.Status ?? 0), reason, SecretMask.Excerpt(body, call.Secrets)), inner)
        {
            Status = call.Status,
            Advice = Text.Get("InvalidAnswerAdvice"),
            MayHaveTakenEffect = true,
        };

    /// <summary>An answer that was cut off on its way: worth another try.</summary>
    private static CvClassException Broken(Call call, string body, string reason, Exception? inner)
    {
        var failure = Invalid(call, body, reason, inner);
        failure.IsTransient = true;
        return failure;
    }
}
