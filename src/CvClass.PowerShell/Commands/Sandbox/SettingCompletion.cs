using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Commands;

/// <summary>Completes a parameter that takes a hashtable with a whole one of one entry: PowerShell does not ask inside of it.</summary>
internal static class SettingCompletion
{
    internal static IEnumerable<CompletionResult> Match(string word, IEnumerable<(string Name, string Value)> settings)
    {
        var typed = word.Trim('@', '{', '}', ' ', '\'', '"');
        return settings
            .Where(s => s.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(s => $"@{{ {s.Name} = {s.Value} }}")
            .Select(text => new CompletionResult(text, text, CompletionResultType.ParameterValue, text));
    }
}
