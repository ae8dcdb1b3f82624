using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes theme numbers from the list of themes.</summary>
public sealed class SkinCompleter : SessionCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Value, string Description)> Choices(CvSession session, string command,
        IDictionary bound) =>
        FirstPage(session, new GetThemeList()).Select(t => (t.SkinId, $"{t.SkinId}  {t.Name}"));
}
