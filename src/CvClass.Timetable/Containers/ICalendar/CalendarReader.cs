using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CvClass.Timetable.Containers.Csv;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>Reads iCalendar files (RFC 5545) as components and properties.</summary>
internal static class CalendarReader
{
    private const int ShownLength = 80;

    private static readonly string[] s_times = ["DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID"];

    /// <summary>Reads a file, also one that another program has open.</summary>
    /// <exception cref="ContainerException">It cannot be opened, does not decode, or ends before its components do.</exception>
    internal static CalendarFile Read(string path, ContainerOptions? options = null)
    {
        using var source = ContainerSource.Open(path);
        return Read(source, options);
    }

    /// <summary>Reads a stream, which stays open.</summary>
    /// <exception cref="ContainerException">It does not decode, or ends before its components do.</exception>
    internal static CalendarFile Read(Stream stream, ContainerOptions? options = null) => Read(ContainerSource.From(stream), options);

    private static CalendarFile Read(ContainerSource source, ContainerOptions? options)
    {
        source.Cancellation = options?.Cancellation ?? default;
        var bytes = Damage.Guard(() => source.All(Limits.Calendar));
        // UTF-16 and UTF-32 are decoded as they are; no program folds them by bytes.
        var isWide = bytes.Length > 1
            && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
        if (isWide)
        {
            var wide = TextForm.Find(source, options?.Encoding);
            using var reader = wide.OpenText(source);
            var decoded = new ContainerOptions { Cancellation = source.Cancellation };
            return Read(Encoding.UTF8.GetBytes(Damage.Guard(reader.ReadToEnd)), wide.Name, decoded);
        }
        return Read(bytes, null, options);
    }

    private static CalendarFile Read(byte[] bytes, string? encoding, ContainerOptions? options)
    {
        var (unfolded, lines) = CalendarLines.Unfold(bytes);
        using var source = ContainerSource.From(new MemoryStream(unfolded));
        source.Cancellation = options?.Cancellation ?? default;
        var form = Find(source, options?.Encoding, lines);
        using var text = form.OpenText(source);
        var (open, top, problems) = (new Stack<CalendarComponent>(), new List<CalendarComponent>(), new List<CalendarProblem>());
        for (var i = 0; text.ReadLine() is { } line; i++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var number = i < lines.Count ? lines[i] : lines[lines.Count - 1];
            if (Parse(line, number) is { } property)
            {
                Take(property, open, top);
            }
            else if (problems.Count < Limits.Warnings)
            {
                var shown = line.Length > ShownLength ? line.Substring(0, ShownLength) : line;
                problems.Add(new(number, "", shown, Texts.NotACalendarLine, IsWarning: true));
            }
        }
        if (open.Count > 0) throw new ContainerException(Texts.FormatCalendarCut(open.Peek().Name), open.Peek().Line);
        return new(top, encoding ?? form.Name, form.Warning is null ? [] : [form.Warning], problems);
    }

    // The line of a byte that does not decode is one of the unfolded text.
    private static TextForm Find(ContainerSource source, Encoding? given, List<int> lines)
    {
        try
        {
            return TextForm.Find(source, given);
        }
        catch (ContainerException e) when (e.Line > 0 && e.Line <= lines.Count)
        {
            throw new ContainerException(e.Message, lines[e.Line - 1], e);
        }
    }

    private static void Take(CalendarProperty property, Stack<CalendarComponent> open, List<CalendarComponent> top)
    {
        var name = property.Value.Trim().ToUpperInvariant();
        switch (property.Name)
        {
            case "BEGIN":
                if (open.Count == Limits.Depth)
                {
                    throw new ContainerException(Texts.FormatNestedTooDeeply(Limits.Depth), property.Line);
                }
                var component = new CalendarComponent(name, property.Line);
                if (open.Count > 0) open.Peek().Add(component);
                else top.Add(component);
                open.Push(component);
                break;
            case "END":
                if (open.Count == 0 || open.Peek().Name != name)
                {
                    throw new ContainerException(Texts.FormatCalendarEndWithoutBegin(name), property.Line);
                }
                open.Pop();
                break;
            default:
                if (open.Count > 0) open.Peek().Add(property);
                break;
        }
    }

    private static CalendarProperty? Parse(string line, int number)
    {
        var at = 0;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '-' or '_' or '.')) at++;
        if (at == 0 || at == line.Length || line[at] is not (':' or ';')) return null;
        // A group may stand before the name, as in vCard.
        var name = line.Substring(0, at);
        name = name.Substring(name.LastIndexOf('.') + 1).ToUpperInvariant();
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (line[at] == ';')
        {
            var equals = line.IndexOf('=', at);
            if (equals < 0) return null;
            var key = line.Substring(at + 1, equals - at - 1).Trim();
            // Offsets such as UTC-03:00 should be quoted, and often are not; times themselves have no colon.
            var end = Array.IndexOf(s_times, name) >= 0 ? EndOfTimeParameter(line, equals + 1) : EndOfParameter(line, equals + 1);
            if (end < 0) return null;
            parameters[key] = line.Substring(equals + 1, end - equals - 1).Replace("\"", "").Replace("^n", "\n").Replace("^'", "\"")
                .Replace("^^", "^");
            at = end;
        }
        return new(name, parameters, line.Substring(at + 1), number);
    }

    private static int EndOfTimeParameter(string line, int at)
    {
        var (colon, next) = (line.LastIndexOf(':'), EndOfParameter(line, at));
        return next >= 0 && line[next] == ';' ? next : colon >= at ? colon : -1;
    }

    // Index of the ; or : behind a value, which may be quoted; -1 without one.
    private static int EndOfParameter(string line, int at)
    {
        var quoted = false;
        for (; at < line.Length; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            else if (!quoted && line[at] is ';' or ':') return at;
        }
        return -1;
    }
}
