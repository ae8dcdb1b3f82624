using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Timetable.Containers;

namespace CvClass.Timetable;

/// <summary>Chooses the sheets that a person named, or all visible ones.</summary>
internal static class SheetPattern
{
    /// <summary>The sheets to read; a hidden one only if its name was given.</summary>
    /// <param name="sheets">All sheets.</param>
    /// <param name="names">Names with wildcards; empty for all visible ones.</param>
    /// <exception cref="FormatException">No sheet has such a name.</exception>
    internal static IReadOnlyList<ISheet> Choose(IReadOnlyList<ISheet> sheets, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return sheets.Where(s => !s.IsHidden).ToArray();
        var chosen = new HashSet<ISheet>();
        foreach (var name in names)
        {
            var text = "^" + Regex.Escape(name).Replace(@"\*", ".*").Replace(@"\?", ".") + "$";
            var pattern = new Regex(text, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
            var found = sheets.Where(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase) || pattern.IsMatch(s.Name))
                .ToList();
            if (found.Count == 0) throw new FormatException(Texts.FormatNoSuchSheet(name, string.Join(", ", sheets.Select(s => s.Name))));
            chosen.UnionWith(found);
        }
        return sheets.Where(chosen.Contains).ToArray();
    }
}
