using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>The rooms that a run may touch, by name.</summary>
internal sealed class SyncScope
{
    private readonly WildcardPattern? _pattern;
    private readonly WildcardPattern? _plainPattern;
    private readonly string? _className;

    private SyncScope(string? pattern, string? className)
    {
        if (pattern is not null)
        {
            _pattern = new WildcardPattern(pattern, WildcardOptions.IgnoreCase);
            _plainPattern = new WildcardPattern(Plain(pattern), WildcardOptions.IgnoreCase);
        }
        _className = className is null ? null : RoomNames.Normalize(className);
    }

    /// <summary>Whether the scope was given rather than derived from the rows.</summary>
    internal bool IsGiven => _pattern is not null;

    /// <summary>Whether all rooms are in the scope.</summary>
    internal bool IsEverything => _pattern is null && _className is null;

    /// <summary>The scope of a run: the given pattern, otherwise the class shared by all rows, otherwise everything.</summary>
    /// <param name="pattern">A name with wildcards; null if none was given.</param>
    /// <param name="wanted">The rows.</param>
    internal static SyncScope Of(string? pattern, IReadOnlyList<WantedRoom> wanted)
    {
        if (pattern is not null) return new SyncScope(pattern, null);
        var classes = wanted.Select(w => w.ClassName).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return new SyncScope(null, classes.Length == 1 ? classes[0] : null);
    }

    /// <summary>Whether a room with this name is in the scope; a stored name counts as its original.</summary>
    internal bool Contains(string? name)
    {
        if (IsEverything) return true;
        if (name is null) return false;
        var plain = RoomNames.Normalize(name);
        return _pattern is not null ? _pattern.IsMatch(name) || _plainPattern!.IsMatch(plain) : BeginsWithClass(plain);
    }

    // Class 1 is not a prefix match for class 10.
    private bool BeginsWithClass(string name) =>
        name.StartsWith(_className!, StringComparison.OrdinalIgnoreCase)
        && !(name.Length > _className!.Length && char.IsDigit(name[_className.Length - 1]) && char.IsDigit(name[_className.Length]));

    // Compatibility forms are normalized as in compared names; characters that would become wildcards are escaped.
    private static string Plain(string pattern)
    {
        var plain = new StringBuilder(pattern.Length);
        foreach (var c in pattern)
        {
            if (char.IsSurrogate(c) || c < 0x80) plain.Append(c);
            else plain.Append(WildcardPattern.Escape(c.ToString().Normalize(NormalizationForm.FormKC)));
        }
        return plain.ToString();
    }
}
