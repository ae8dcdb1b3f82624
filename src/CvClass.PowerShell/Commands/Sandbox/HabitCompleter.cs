using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CvClass.PowerShell.Commands;

/// <summary>Completes habits of the sandbox.</summary>
public sealed class HabitCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        SettingCompletion.Match(wordToComplete, SandboxHabits.Examples);
}
