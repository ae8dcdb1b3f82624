using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CvClass.HelpGenerator;

/// <summary>Markdown as plain text for a console.</summary>
internal static class HelpText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>Paragraphs, items of lists and blocks of code, in order.</summary>
    internal static IReadOnlyList<string> Paragraphs(string markdown) => [.. Markdown.Parse(markdown, s_pipeline).SelectMany(Plain)];

    /// <summary>Links, in order.</summary>
    internal static IReadOnlyList<(string Text, string Uri)> Links(string markdown) =>
        [.. Markdown.Parse(markdown, s_pipeline).Descendants<LinkInline>().Select(l => (Plain(l), l.Url ?? ""))];

    /// <summary>The first block of code, and everything besides it.</summary>
    internal static (string Code, IReadOnlyList<string> Remarks) Example(string markdown)
    {
        var blocks = Markdown.Parse(markdown, s_pipeline).ToList();
        var code = blocks.OfType<FencedCodeBlock>().FirstOrDefault();
        return (code is null ? "" : Code(code), [.. blocks.Where(b => b != code).SelectMany(Plain)]);
    }

    internal static IEnumerable<string> Plain(Block block) => block switch
    {
        FencedCodeBlock code => [Code(code)],
        Table table =>
            table.OfType<TableRow>().Select(r =>
            string.Join("  ", r.OfType<TableCell>().Select(c => string.Join(" ", c.SelectMany(Plain))))),
        ListBlock list => list.OfType<ListItemBlock>().Select(i => "- " + string.Join(" ", i.SelectMany(Plain))),
        ContainerBlock container => container.SelectMany(Plain),
        LeafBlock { Inline: { } inline } => [Plain(inline)],
        _ => [],
    };

    private static string Code(LeafBlock code) => code.Lines.ToString().ReplaceLineEndings("\n").TrimEnd();

    private static string Plain(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: Break(text); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded); break;
                case ContainerInline container: text.Append(Plain(container)); break;
                default: throw new NotSupportedException($"Help cannot show {inline.GetType().Name}: '{inline}'.");
            }
        }
        return text.ToString();
    }

    // Lines of Chinese are joined without a blank.
    private static void Break(StringBuilder text)
    {
        if (text.Length == 0 || text[^1] < '\u2E80') text.Append(' ');
    }
}
