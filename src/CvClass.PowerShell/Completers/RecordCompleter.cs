using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes titles of recordings of the room on the command line.</summary>
public sealed class RecordCompleter : SessionCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Value, string Description)> Choices(CvSession session, string command,
        IDictionary bound) =>
        Room(bound) is { } serial
            ? FirstPage(session, new GetRecordList { Serial = serial })
                .Select(r => (r.RecordTitle, $"{r.RecordTitle}  {TimeText.Of(r.StartTime)}"))
            : [];
}
