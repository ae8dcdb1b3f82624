using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes the delimiters of CSV files, quoted as necessary.</summary>
public sealed class DelimiterCompleter : IArgumentCompleter
{
    private static readonly (string Text, string Name)[] s_delimiters = [("','", ","), ("';'", ";"), ("\"`t\"", "tab"), ("'|'", "|")];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = wordToComplete.Trim('\'', '"');
        return s_delimiters.Where(d => d.Text.Contains(typed))
            .Select(d => new CompletionResult(d.Text, d.Name, CompletionResultType.ParameterValue, d.Name));
    }
}
