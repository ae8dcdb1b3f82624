using System;
using System.Collections.Generic;
using System.IO;
using CvClass.Timetable.Containers.Csv;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>SpreadsheetML 2003, which template engines write under the name .xls.</summary>
internal sealed class SpreadsheetMlContainer : ISheetContainer
{
    private readonly ContainerSource _source;
    private readonly TextForm _form;

    /// <exception cref="ContainerException">It does not decode, or is damaged.</exception>
    internal SpreadsheetMlContainer(ContainerSource source, ContainerOptions options)
    {
        if (source.Length > Limits.WholeFile) throw new ContainerException(Texts.FormatFileTooLarge(Limits.WholeFile >> 20));
        _source = source;
        _form = TextForm.Find(source, options.Encoding, DeclaredEncoding.Find(source));
        Sheets = Damage.Guard(ReadSheets);
    }

    public string Kind => "SpreadsheetML";

    public string? Encoding => _form.Name;

    public char? Delimiter => null;

    public IReadOnlyList<ISheet> Sheets { get; }

    public IReadOnlyList<string> Warnings => _form.Warning is null ? [] : [_form.Warning];

    public void Dispose() => _source.Dispose();

    private StreamReader Open() => _form.OpenText(_source);

    private List<ISheet> ReadSheets()
    {
        var dates = new HashSet<string>();
        var sheets = new List<(string Name, HashSet<int> Columns)>();
        var hidden = new HashSet<int>();
        var (style, column) = ("", 0);
        using var xml = SafeXml.Open(Open());
        while (xml.Step())
        {
            if (xml.NodeType != System.Xml.XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "Style":
                    style = xml.Attribute("ID") ?? "";
                    break;
                case "NumberFormat" when IsDate(xml.Attribute("Format") ?? ""):
                    dates.Add(style);
                    break;
                case "Worksheet":
                    if (sheets.Count == Limits.Sheets) throw new ContainerException(Texts.FormatTooManySheets(Shown.Count(Limits.Sheets)));
                    sheets.Add((xml.Attribute("Name") ?? "", []));
                    column = 0;
                    break;
                case "Column" when sheets.Count > 0:
                    column = xml.Count("Index", Limits.Columns, column + 1);
                    var last = Math.Min(column + xml.Count("Span", Limits.Columns, 0, 0), Limits.Columns);
                    for (var i = column; i <= last && xml.Attribute("Hidden") == "1"; i++) sheets[sheets.Count - 1].Columns.Add(i);
                    column = last;
                    break;
                case "Row":
                    xml.SkipElement();
                    break;
                case "Visible" when sheets.Count > 0 && xml.ReadText() is "SheetHidden" or "SheetVeryHidden":
                    hidden.Add(sheets.Count - 1);
                    break;
                default:
                    break;
            }
        }
        var read = new List<ISheet>();
        for (var i = 0; i < sheets.Count; i++)
        {
            read.Add(new SpreadsheetMlSheet(Open, i, sheets[i].Name, hidden.Contains(i), sheets[i].Columns, dates));
        }
        return read;
    }

    private static bool IsDate(string format) => format is "General Date" or "Long Date" or "Medium Date" or "Short Date"
        or "Long Time" or "Medium Time" or "Short Time"
            || (format is not ("Standard" or "Scientific" or "Currency" or "Euro Currency" or "Fixed" or "Percent")
        && NumberFormat.IsDate(format));
}
