using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using CvClass.Timetable.Containers.Csv;

namespace CvClass.Timetable.Containers.Asc;

/// <summary>
/// Reads the XML export of aSc Timetables. Names are put in the place of ids; what the cards mean on a calendar is not decided here.
/// </summary>
internal sealed class AscReader
{
    private const int MaxEntries = 1_000_000;

    private readonly Dictionary<(string Kind, string Id), string> _names = [];
    private readonly HashSet<string> _entireClass = [];
    private readonly Dictionary<string, Dictionary<string, string>> _lessons = [];
    private readonly List<AscPeriod> _periods = [];
    private readonly List<Dictionary<string, string>> _cards = [];
    private readonly List<string> _warnings = [];
    private int _unknown;
    private int _entries;

    private AscReader()
    {
    }

    /// <summary>Reads a file, also one that another program has open.</summary>
    /// <exception cref="ContainerException">It cannot be opened, or is damaged.</exception>
    internal static AscTimetable Read(string path, ContainerOptions? options = null)
    {
        using var source = ContainerSource.Open(path);
        return Read(source, options);
    }

    /// <summary>Reads a stream, which stays open.</summary>
    /// <exception cref="ContainerException">It is damaged.</exception>
    internal static AscTimetable Read(Stream stream, ContainerOptions? options = null) => Read(ContainerSource.From(stream), options);

    private static AscTimetable Read(ContainerSource source, ContainerOptions? options)
    {
        source.Cancellation = options?.Cancellation ?? default;
        if (source.Length > Limits.WholeFile) throw new ContainerException(Texts.FormatFileTooLarge(Limits.WholeFile >> 20));
        var form = Damage.Guard(() => TextForm.Find(source, options?.Encoding, DeclaredEncoding.Find(source)));
        var reader = new AscReader();
        if (form.Warning is not null) reader._warnings.Add(form.Warning);
        Damage.Guard(() => reader.ReadAll(source, form));
        // Cards may stand before what they refer to.
        var cards = reader._cards.Select(reader.ToCard).ToList();
        if (reader._unknown > Limits.Warnings)
        {
            reader._warnings.Add(Texts.FormatAscUnknownMore(Shown.Count(reader._unknown - Limits.Warnings)));
        }
        return new(reader._periods, cards, form.Name, reader._warnings);
    }

    private bool ReadAll(ContainerSource source, TextForm form)
    {
        using var text = form.OpenText(source);
        using var xml = SafeXml.Open(text);
        while (xml.Step())
        {
            if (xml.NodeType != XmlNodeType.Element || !xml.HasAttributes) continue;
            if (xml.LocalName is not ("period" or "subject" or "teacher" or "class" or "classroom" or "group" or "lesson" or "card"))
            {
                continue;
            }
            if (++_entries > MaxEntries) throw new ContainerException(Texts.FormatTooManyCells(Shown.Count(MaxEntries)), xml.Line());
            Take(xml.LocalName, Attributes(xml), xml.Line());
        }
        return true;
    }

    private static Dictionary<string, string> Attributes(XmlReader xml)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        attributes["line"] = xml.Line().ToString(CultureInfo.InvariantCulture);
        while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
        xml.MoveToElement();
        return attributes;
    }

    private void Take(string kind, Dictionary<string, string> attributes, int line)
    {
        switch (kind)
        {
            case "period":
                var number = Get(attributes, "period");
                _periods.Add(new(Number(number, line), Name(attributes), Clock(attributes, "starttime", line),
                    Clock(attributes, "endtime", line), line));
                break;
            case "lesson":
                _lessons[Get(attributes, "id")] = attributes;
                break;
            case "card":
                _cards.Add(attributes);
                break;
            default:
                _names[(kind, Get(attributes, "id"))] = Name(attributes);
                if (kind == "group" && Get(attributes, "entireclass") is "1" or "true") _entireClass.Add(Get(attributes, "id"));
                break;
        }
    }

    private AscCard ToCard(Dictionary<string, string> card)
    {
        var line = int.Parse(card["line"], CultureInfo.InvariantCulture);
        var id = Get(card, "lessonid");
        if (!_lessons.TryGetValue(id, out var lesson)) throw new ContainerException(Texts.FormatAscLessonMissing(id), line);
        var rooms = Ids(card, "classroomids", "classroomid");
        if (rooms.Length == 0) rooms = Ids(lesson, "classroomids", "classroomid");
        var groups = Ids(lesson, "groupids", "groupid").Where(g => !_entireClass.Contains(g)).ToArray();
        return new(
            id,
            string.Join("+", Names("subject", Ids(lesson, "subjectid"), line)),
            Names("class", Ids(lesson, "classids", "classid"), line),
            Names("group", groups, line),
            Names("teacher", Ids(lesson, "teacherids", "teacherid"), line),
            Names("classroom", rooms, line),
            Number(Get(card, "period"), line),
            Mask(Get(card, "days"), Get(card, "day"), line),
            Get(card, "weeks") is { Length: > 0 } weeks ? Mask(weeks, "", line) : "1",
            int.TryParse(Get(lesson, "periodspercard"), NumberStyles.None, CultureInfo.InvariantCulture, out var periods) && periods > 0
                ? periods : 1,
            line);
    }

    private List<string> Names(string kind, string[] ids, int line)
    {
        var names = new List<string>();
        foreach (var id in ids)
        {
            if (_names.TryGetValue((kind, id), out var name)) names.Add(name);
            else if (++_unknown <= Limits.Warnings) _warnings.Add(Texts.FormatAscUnknown(line, kind, id));
        }
        return names;
    }

    // Old files number the days from 0.
    private static string Mask(string days, string day, int line)
    {
        if (days.Length is > 0 and <= 31 && days.All(c => c is '0' or '1')) return days;
        if (days.Length == 0 && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < 7)
        {
            return new string('0', index) + "1";
        }
        throw new ContainerException(Texts.FormatAscMask(days.Length == 0 ? day : days), line);
    }

    private static TimeSpan? Clock(Dictionary<string, string> attributes, string name, int line)
    {
        var text = Get(attributes, name);
        if (text.Length == 0) return null;
        string[] forms = [@"h\:mm", @"hh\:mm", @"h\:mm\:ss", @"hh\:mm\:ss"];
        return TimeSpan.TryParseExact(text, forms, CultureInfo.InvariantCulture, out var clock) ? clock
            : throw new ContainerException(Texts.FormatAscClock(text), line);
    }

    private static int Number(string text, int line) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ContainerException(Texts.FormatAscPeriodBad(text), line);

    private static string[] Ids(Dictionary<string, string> attributes, params string[] names)
    {
        foreach (var name in names)
        {
            if (Get(attributes, name) is { Length: > 0 } ids) return ids.Split([','], StringSplitOptions.RemoveEmptyEntries);
        }
        return [];
    }

    private static string Name(Dictionary<string, string> attributes) =>
        Get(attributes, "name") is { Length: > 0 } name ? name : Get(attributes, "short");

    private static string Get(Dictionary<string, string> attributes, string name) =>
        attributes.TryGetValue(name, out var value) ? value.Trim() : "";
}
