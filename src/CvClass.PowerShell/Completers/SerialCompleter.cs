using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes room numbers from recently emitted rooms, or otherwise from the first page of the list.</summary>
public sealed class SerialCompleter : SessionCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Value, string Description)> Choices(CvSession session, string command,
        IDictionary bound) =>
        Rooms(session).Select(r => (r.Serial, $"{r.Serial}  {r.Name}  {TimeText.Of(r.StartTime)}"));

    private static IReadOnlyList<Room> Rooms(CvSession session) =>
        session.RecentRooms is { Count: > 0 } recent ? recent : FirstPage(session, new GetRoomList());
}
