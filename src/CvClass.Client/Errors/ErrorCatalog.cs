using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace CvClass.Client.Errors;

/// <summary>All documented result codes, loaded from the assembly on first use.</summary>
internal static class ErrorCatalog
{
    // Each of these codes makes the whole session unusable, not just one call (47001 to 47006, tenant unknown, frozen or expired).
    private static readonly HashSet<int> s_unusable = [3001, 3002, 4001, 47001, 47002, 47003, 47004, 47005, 47006];

    private static readonly Lazy<IReadOnlyDictionary<int, ResultCode>> s_codes = new(Load);

    /// <summary>Every code, in order of number.</summary>
    public static IEnumerable<ResultCode> All => s_codes.Value.Values.OrderBy(e => e.Code);

    /// <summary>The entry of one code, or null.</summary>
    /// <param name="code">The result code.</param>
    public static ResultCode? Find(int code) => s_codes.Value.TryGetValue(code, out var info) ? info : null;

    /// <summary>Whether a code means that the key, the app id or the tenant is not accepted, so that no call can succeed.</summary>
    /// <param name="code">The result code.</param>
    public static bool MakesSessionUnusable(int code) => s_unusable.Contains(code);

    private static Dictionary<int, ResultCode> Load()
    {
        using var stream = typeof(ErrorCatalog).Assembly.GetManifestResourceStream("errors.json")!;
        using var reader = new StreamReader(stream);
        var entries = JsonConvert.DeserializeObject<ResultCode[]>(reader.ReadToEnd())!;
        return entries.ToDictionary(e => e.Code);
    }
}
