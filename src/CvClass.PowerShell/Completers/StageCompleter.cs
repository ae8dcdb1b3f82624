using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes the maximum number of users on stage, with the document's name for each number.</summary>
public sealed class StageCompleter : IArgumentCompleter
{
    private const int Fewest = 2;
    private const int Most = 17;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Match(wordToComplete, Enumerable.Range(Fewest, Most - Fewest + 1)
            .Select(n => (n.ToString(CultureInfo.InvariantCulture), string.Format(CultureInfo.InvariantCulture, "{0} (1v{1})", n, n - 1))));
}
