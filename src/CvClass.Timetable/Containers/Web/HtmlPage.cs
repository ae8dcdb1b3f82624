using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Containers.Web;

/// <summary>Finds the tables of a web page, also where tags are missing or nested wrongly.</summary>
internal sealed class HtmlPage
{
    // Lines above a table that can be its title.
    private const int LinesAbove = 3;

    private static readonly HashSet<string> s_blocks =
        ["p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "center", "pre"];

    private readonly HtmlTokenizer _tokens;
    private readonly Stack<HtmlTable> _open = new();
    private readonly List<HtmlTable> _tables = [];
    private readonly List<string> _names = [];
    private HtmlText _outside = new();
    private List<string> _lines = [];
    private HtmlText? _caption;
    private HtmlText? _name;
    private int _hidden;

    private HtmlPage(string html) => _tokens = new(html);

    /// <summary>The tables in their order, with their names.</summary>
    /// <exception cref="ContainerException">The page exceeds what a page may hold.</exception>
    internal static List<(string Name, IReadOnlyList<SheetRow> Rows)> Read(string html)
    {
        var page = new HtmlPage(html);
        while (page._tokens.Next(out var token))
        {
            if (token.Name is null) page.AddText(page._tokens.TextOf(token));
            else if (token.IsEnd) page.End(token.Name);
            else page.Begin(token);
        }
        while (page._open.Count > 0) page.EndTable();
        return page.Named();
    }

    private HtmlText Sink => _caption ?? (_open.Count > 0 && _open.Peek().Open is { } cell ? cell : _outside);

    private void AddText(string text)
    {
        if (_name is not null) _name.Append(text);
        // Text between the cells of a table is nowhere.
        else if (_hidden == 0 && (_caption is not null || _open.Count == 0 || _open.Peek().Open is not null)) Sink.Append(text);
    }

    private void Begin(in HtmlToken tag)
    {
        var table = _open.Count > 0 ? _open.Peek() : null;
        switch (tag.Name)
        {
            case "table":
                if (_open.Count == Limits.Depth) throw new ContainerException(Texts.FormatNestedTooDeeply(Limits.Depth));
                if (table is null) TakeLines();
                _open.Push(new HtmlTable(table is null ? _lines : []));
                if (table is null) _lines = [];
                break;
            case "tr":
                table?.BeginRow(IsHidden(tag));
                break;
            case "td" or "th":
                table?.BeginCell(_tokens.Count(tag, "rowspan", Limits.Rows), _tokens.Count(tag, "colspan", Limits.Columns));
                break;
            case "thead" or "tbody" or "tfoot":
                table?.EndRow();
                break;
            case "caption" when table is not null:
                _caption = new HtmlText();
                break;
            case "br":
                Sink.Break(always: true);
                break;
            // Excel's own data beside the page: of it only the names of the sheets count.
            case "xml":
                _hidden++;
                break;
            case "x:name":
                _name = new HtmlText();
                break;
            default:
                if (s_blocks.Contains(tag.Name!)) Sink.Break(always: false);
                break;
        }
    }

    private void End(string name)
    {
        var table = _open.Count > 0 ? _open.Peek() : null;
        switch (name)
        {
            case "table":
                if (table is not null) EndTable();
                break;
            case "tr" or "thead" or "tbody" or "tfoot":
                table?.EndRow();
                break;
            case "td" or "th":
                table?.EndCell();
                break;
            case "caption" when table is not null && _caption is not null:
                table.Caption = _caption.ToString();
                _caption = null;
                break;
            case "xml" when _hidden > 0:
                _hidden--;
                break;
            case "x:name" when _name is not null:
                if (_names.Count < Limits.Sheets) _names.Add(_name.ToString());
                _name = null;
                break;
            default:
                if (s_blocks.Contains(name)) Sink.Break(always: false);
                break;
        }
    }

    private void EndTable()
    {
        var table = _open.Pop();
        table.EndRow();
        _caption = null;
        var outer = _open.Count > 0 ? _open.Peek() : null;
        if (table.AsLines(isNested: outer is not null) is { } lines)
        {
            var into = outer?.Open ?? (outer is null ? _outside : null);
            foreach (var line in table.Rows.Take(table.RowsAbove).Select(r => r.Cells[0].Text).Concat(lines))
            {
                into?.Break(always: false);
                foreach (var part in line.Split('\n'))
                {
                    into?.Append(part);
                    into?.Break(always: false);
                }
            }
            return;
        }
        if (_tables.Count == Limits.Sheets) throw new ContainerException(Texts.FormatTooManySheets(Shown.Count(Limits.Sheets)));
        _tables.Add(table);
    }

    // What stands between the last table and this one.
    private void TakeLines()
    {
        var lines = _outside.ToString().Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        _lines = lines.Skip(Math.Max(0, lines.Count - LinesAbove)).ToList();
        _outside = new HtmlText();
    }

    private bool IsHidden(in HtmlToken tag) =>
        _tokens.Attribute(tag, "hidden") is not null
            || _tokens.Attribute(tag, "style")?.Replace(" ", "").ToLowerInvariant().Contains("display:none") == true;

    private List<(string Name, IReadOnlyList<SheetRow> Rows)> Named()
    {
        // A page without a table of several cells may still have one of a single column.
        if (_tables.Count == 0)
        {
            TakeLines();
            var lone = new HtmlTable(_lines);
            if (lone.Rows.Count > 0) _tables.Add(lone);
        }
        return _tables.Select((t, i) => (NameOf(t, i), t.Rows)).ToList();
    }

    private string NameOf(HtmlTable table, int index)
    {
        if (table.Caption.Length > 0) return table.Caption;
        if (_names.Count == _tables.Count) return _names[index];
        return _tables.Count == 1 ? "" : Texts.FormatHtmlTableName(index + 1);
    }
}
