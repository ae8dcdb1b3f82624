using System;
using System.Collections.Generic;
using System.Text;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A content line of iCalendar (RFC 5545, 3.1).</summary>
/// <param name="Name">Name in capitals.</param>
/// <param name="Parameters">Parameters by their names; several values are joined by commas.</param>
/// <param name="Value">The value as it stands in the file, escapes included.</param>
/// <param name="Line">Line of the file on which it begins.</param>
internal sealed record CalendarProperty(string Name, IReadOnlyDictionary<string, string> Parameters, string Value, int Line)
{
    /// <summary>The value as text (3.3.11), escapes taken off.</summary>
    internal string Text => Unescape(Value);

    /// <summary>The value as a list of texts; escaped commas part nothing.</summary>
    internal IEnumerable<string> Texts
    {
        get
        {
            var start = 0;
            for (var i = 0; i <= Value.Length; i++)
            {
                if (i < Value.Length && Value[i] == '\\') i++;
                else if (i == Value.Length || Value[i] == ',')
                {
                    yield return Unescape(Value.Substring(start, i - start));
                    start = i + 1;
                }
            }
            if (start < Value.Length) yield return Unescape(Value.Substring(start)); // ends in a lone backslash
        }
    }

    /// <summary>A parameter; null without one.</summary>
    internal string? Parameter(string name) => Parameters.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether the value is said to be of a kind, such as DATE.</summary>
    internal bool IsOf(string kind) => string.Equals(Parameter("VALUE"), kind, StringComparison.OrdinalIgnoreCase);

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }
            var c = text[++i];
            if (c is 'n' or 'N') plain.Append('\n');
            else if (c is '\\' or ';' or ',' or ':' or '"') plain.Append(c);
            else plain.Append('\\').Append(c);
        }
        return plain.ToString();
    }
}
