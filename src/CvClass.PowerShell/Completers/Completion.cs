using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Completers;

/// <summary>Shared code of the completers.</summary>
internal static class Completion
{
    internal static IEnumerable<CompletionResult> Match(string word, IEnumerable<string> names) => Match(word, names.Select(n => (n, n)));

    /// <summary>The values that start with the word (or whose description contains it), quoted if necessary.</summary>
    internal static IEnumerable<CompletionResult> Match(string word, IEnumerable<(string Value, string Description)> choices)
    {
        word = word.Trim('\'', '"');
        return choices
            .Where(c => c.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || (word.Length > 0 && c.Description.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            .Select(c => new CompletionResult(Quote(c.Value), c.Description, CompletionResultType.ParameterValue, c.Description));
    }

    private static string Quote(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '/' or '_' or '-' or '.') ? value : "'" + value.Replace("'", "''") + "'";
}
