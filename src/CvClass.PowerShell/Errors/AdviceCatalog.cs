using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;
using Newtonsoft.Json;

namespace CvClass.PowerShell.Errors;

/// <summary>What to check or do about a failure, in terms of cmdlets and parameters; read from the assembly on first use.</summary>
internal static class AdviceCatalog
{
    private static readonly Lazy<IReadOnlyDictionary<int, ErrorInfo>> s_codes = new(Load);

    /// <summary>Every result code, in order of number.</summary>
    internal static IEnumerable<ErrorInfo> All => s_codes.Value.Values.OrderBy(e => e.Code);

    /// <summary>The entry of one result code, or null.</summary>
    /// <param name="code">The result code.</param>
    internal static ErrorInfo? Find(int code) => s_codes.Value.TryGetValue(code, out var info) ? info : null;

    /// <summary>Adds advice to a failed call that has none yet; other errors are unchanged.</summary>
    /// <param name="error">The error, about to be shown.</param>
    internal static void AddTo(Exception error)
    {
        if (error is CvClassException { Advice: null } failure) failure.Advice = Of(failure);
    }

    private static string? Of(CvClassException failure) => failure.Kind switch
    {
        FailureKind.Service => Find(failure.Code ?? 0)?.Advice,
        FailureKind.Connection => Texts.NoConnectionAdvice,
        FailureKind.Timeout => Texts.TimeoutAdvice,
        FailureKind.Http => failure.IsThrottled ? Texts.ThrottledAdvice : Texts.HttpErrorAdvice,
        // Contradictory pages are not a single response and have no status.
        FailureKind.InvalidResponse => failure.Status is null ? Texts.PageAdvice : Texts.InvalidAnswerAdvice,
        FailureKind.OutcomeUnknown => failure.Endpoint == nameof(CreateRoom) ? Texts.CannotTellAdvice : Texts.OutcomeUnknownAdvice,
        _ => null,
    };

    private static Dictionary<int, ErrorInfo> Load()
    {
        using var stream = typeof(AdviceCatalog).Assembly.GetManifestResourceStream("advice.json")!;
        using var reader = new StreamReader(stream);
        return JsonConvert.DeserializeObject<Entry[]>(reader.ReadToEnd())!
            .ToDictionary(e => e.Code, e => new ErrorInfo(ErrorCatalog.Find(e.Code)!, e.Category, e.English, e.Chinese));
    }

    private sealed class Entry
    {
        [JsonProperty("code")]
        internal int Code { get; private set; }

        [JsonProperty("category")]
        internal ErrorCategory Category { get; private set; }

        [JsonProperty("en")]
        internal string English { get; private set; } = "";

        [JsonProperty("zh")]
        internal string Chinese { get; private set; } = "";
    }
}
