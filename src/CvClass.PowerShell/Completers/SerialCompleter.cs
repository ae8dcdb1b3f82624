using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell;

/// <summary>Completes room numbers: from the rooms that came by lately, or else from the first page of the list.</summary>
public sealed class SerialCompleter : IArgumentCompleter
{
    // Somebody waits at a prompt.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var session = fakeBoundParameters["Session"] as CvSession ?? SessionStore.Current;
        return session is { IsConnected: true }
            ? Completion.Match(wordToComplete, Rooms(session).Select(r => (r.Serial, $"{r.Serial}  {r.Name}  {Text.Time(r.StartTime)}")))
            : [];
    }

    private static IReadOnlyList<Room> Rooms(CvSession session) =>
        session.RecentRooms is { Count: > 0 } recent ? recent : CompleterCall.Try(session, s_patience, context => session.Client.Pages(new GetRoomList()).NextAsync(context))?.Rows ?? [];
}
