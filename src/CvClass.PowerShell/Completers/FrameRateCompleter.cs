using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes the frame rates that the service accepts.</summary>
public sealed class FrameRateCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Match(wordToComplete, RoomFields.FrameRates.Select(r => r.ToString(CultureInfo.InvariantCulture)));
}
