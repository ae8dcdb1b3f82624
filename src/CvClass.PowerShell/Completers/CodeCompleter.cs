using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.PowerShell.Errors;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes result codes of the service, by number or by meaning.</summary>
public sealed class CodeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Match(wordToComplete, AdviceCatalog.All.Select(e => (e.Code.ToString(CultureInfo.InvariantCulture), e.ToString())));
}
