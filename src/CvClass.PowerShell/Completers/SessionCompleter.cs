using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes from lists of the service; returns nothing without a session or if the service is slow.</summary>
public abstract class SessionCompleter : IArgumentCompleter
{
    // A user is waiting at the prompt.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var session = fakeBoundParameters["Session"] as CvSession ?? SessionStore.Current;
        return session is { IsConnected: true } ? Completion.Match(wordToComplete, Choices(session, commandName, fakeBoundParameters)) : [];
    }

    /// <summary>Values with descriptions.</summary>
    private protected abstract IEnumerable<(string Value, string Description)> Choices(CvSession session, string command,
        IDictionary bound);

    /// <summary>The first page of a list.</summary>
    private protected static IReadOnlyList<TRow> FirstPage<TRow>(CvSession session, ListRequest<TRow> request)
        where TRow : class =>
            CompleterCall.Try(session, s_patience, context => session.Client.Pages(request).NextAsync(context))?.Rows ?? [];

    /// <summary>The room that is already on the command line, if there is exactly one.</summary>
    private protected static string? Room(IDictionary bound) => bound["Serial"] switch
    {
        null => null,
        object[] { Length: 1 } one => one[0]?.ToString(),
        Array => null,
        PSObject { BaseObject: CvObject room } => PSObject.AsPSObject(room).Properties["Serial"]?.Value?.ToString(),
        CvObject room => PSObject.AsPSObject(room).Properties["Serial"]?.Value?.ToString(),
        var serial => serial.ToString(),
    };
}
