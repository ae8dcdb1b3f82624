using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.Sandbox;

namespace CvClass.PowerShell;

/// <summary>Completes faults of the emulator: the table with one of them, to be added to.</summary>
public sealed class FaultCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = wordToComplete.TrimStart('@', '{', ' ');
        return Enum.GetNames(typeof(FaultKind))
            .Where(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(n => new CompletionResult($"@{{ {n} = 0.05 }}", n, CompletionResultType.ParameterValue, n));
    }
}
