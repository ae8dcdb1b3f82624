using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.Sandbox.Faults;

namespace CvClass.PowerShell.Commands;

/// <summary>Completes faults of the sandbox.</summary>
public sealed class FaultCompleter : IArgumentCompleter
{
    private static readonly string[] s_faults = [.. Enum.GetNames(typeof(FaultKind)).Where(n => n != nameof(FaultKind.None))];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        SettingCompletion.Match(wordToComplete, s_faults.Select(f => (f, "0.05")));
}
