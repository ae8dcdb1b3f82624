using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes time zones.</summary>
public sealed class ZoneCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Match(wordToComplete, TimeZoneResolver.Names);
}
