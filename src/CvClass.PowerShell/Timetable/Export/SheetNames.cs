using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Timetable.Export;

/// <summary>Names of sheets that Excel accepts: at most 31 characters, none of []:*?/\, each once.</summary>
internal sealed class SheetNames
{
    private const int Most = 31;
    private const string Refused = @"[]:*?/\";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A valid name close to the requested one.</summary>
    internal string Take(string wanted)
    {
        var name = new string([.. wanted.Trim().Select(c => Refused.IndexOf(c) >= 0 || char.IsControl(c) ? '_' : c)]).Trim('\'');
        if (name.Length == 0) name = Texts.SheetOfOthers;
        // Reserved by Excel.
        if (string.Equals(name, "History", StringComparison.OrdinalIgnoreCase)) name += "_";
        var found = Cut(name, Most);
        for (var i = 2; !_taken.Add(found); i++) found = Cut(name, Most - 5) + $" ({i})";
        return found;
    }

    private static string Cut(string name, int most)
    {
        if (name.Length <= most) return name;
        return name.Substring(0, char.IsHighSurrogate(name[most - 1]) ? most - 1 : most);
    }
}
