using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Markdig;
using Markdig.Syntax;

namespace CvClass.HelpGenerator;

/// <summary>A topic about_* as the text file that Get-Help shows: 80 columns, text indented below its headings.</summary>
internal static class AboutTopic
{
    private const int Width = 80;
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    internal static string Text(string markdown)
    {
        var text = new StringBuilder();
        var topic = markdown.Any(c => c >= '\u2E80') ? "主题" : "TOPIC";
        Block? before = null;
        foreach (var block in Markdown.Parse(markdown.ReplaceLineEndings("\n"), s_pipeline))
        {
            if (before is not null and not HeadingBlock { Level: > 1 }) text.Append('\n');
            before = block;
            switch (block)
            {
                case HeadingBlock { Level: 1 } heading: text.Append(topic).Append("\n    ").Append(Plain(heading)).Append('\n'); break;
                case HeadingBlock { Level: 2 } heading: text.Append(Plain(heading).ToUpperInvariant()).Append('\n'); break;
                case HeadingBlock heading: text.Append("  ").Append(Plain(heading)).Append('\n'); break;
                case FencedCodeBlock: Lines(text, "        ", HelpText.Plain(block).Single().Split('\n')); break;
                case ListBlock:
                    foreach (var item in HelpText.Plain(block)) Lines(text, "    ", Wrap(item, Width - 4, "  "));
                    break;
                case Markdig.Extensions.Tables.Table table: Lines(text, "    ", Columns(table)); break;
                default:
                    foreach (var paragraph in HelpText.Plain(block)) Lines(text, "    ", Wrap(paragraph, Width - 4, ""));
                    break;
            }
        }
        return text.ToString();
    }

    private static string Plain(Block block) => string.Concat(HelpText.Plain(block));

    private static void Lines(StringBuilder text, string indent, IEnumerable<string> lines)
    {
        foreach (var line in lines) text.Append((indent + line).TrimEnd()).Append('\n');
    }

    // Each column is as wide as its widest cell; the last one takes the remaining width.
    private static IEnumerable<string> Columns(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>()
            .Select(r => r.OfType<Markdig.Extensions.Tables.TableCell>().Select(c => string.Join(" ", c.SelectMany(HelpText.Plain)))
                .ToArray()).ToArray();
        var widths = Enumerable.Range(0, rows.Max(r => r.Length) - 1).Select(i => rows.Max(r => Cells(r[i])) + 2).ToArray();
        var indent = new string(' ', widths.Sum());
        foreach (var row in rows)
        {
            var lead = string.Concat(row.Take(widths.Length).Select((c, i) => c + new string(' ', widths[i] - Cells(c))));
            foreach (var (line, i) in Wrap(row[^1], Width - 4 - widths.Sum(), "").Select((l, i) => (l, i)))
            {
                yield return (i == 0 ? lead : indent) + line;
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width, string hanging)
    {
        var line = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (line.Length > hanging.Length && Cells(line.ToString()) + Cells(word.TrimEnd()) > width
                && !"，。；：、）”!?".Contains(word[0], StringComparison.Ordinal))
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(hanging);
            }
            line.Append(word);
        }
        yield return line.ToString().TrimEnd();
    }

    // A line may break after a blank and next to each Chinese character.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && text[i] < '\u2E80' && !(i + 1 < text.Length && text[i + 1] >= '\u2E80')) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length) yield return text[start..];
    }

    private static int Cells(string text) => text.Sum(c => c >= '\u2E80' ? 2 : 1);
}
