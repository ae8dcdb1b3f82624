using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell;

/// <summary>Completes theme numbers from the list of themes.</summary>
public sealed class SkinCompleter : IArgumentCompleter
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var session = fakeBoundParameters["Session"] as CvSession ?? SessionStore.Current;
        if (session is not { IsConnected: true }) return [];
        var themes = CompleterCall.Try(session, s_patience, context => session.Client.Pages(new GetThemeList()).NextAsync(context))?.Rows ?? [];
        return Completion.Match(wordToComplete, themes.Select(t => (t.SkinId, $"{t.SkinId}  {t.Name}")));
    }
}
