using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes numbers of blacklist entries.</summary>
public sealed class BlacklistCompleter : SessionCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Value, string Description)> Choices(CvSession session, string command,
        IDictionary bound) =>
        FirstPage(session, new GetBlacklist()).Select(e => (e.Id, $"{e.Id}  {e.Type} {e.Content} {e.Serial}"));
}
