using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CvClass.HelpGenerator;

/// <summary>A page of docs/help: the text written by hand, by section. Headings within a section keep the order of the file.</summary>
internal sealed partial class HelpPage
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation()
        .Build();
    private readonly Dictionary<string, List<(string Heading, string Text)>> _sections = new(StringComparer.OrdinalIgnoreCase);

    private HelpPage()
    {
    }

    internal static HelpPage Parse(string markdown)
    {
        var page = new HelpPage();
        var parts = page.Open("");
        var (start, heading) = (0, "");
        void Close(int end) => parts.Add((heading, markdown[start..end].Trim()));
        foreach (var block in Markdown.Parse(markdown, s_pipeline))
        {
            if (block is YamlFrontMatterBlock)
            {
                start = block.Span.End + 1;
                page.Date = DateLine().Match(markdown[..start]) is { Success: true } date ? date.Groups[1].Value : null;
            }
            if (block is not HeadingBlock { Level: 1 or 2 or 3 } title) continue;
            Close(block.Span.Start);
            heading = markdown[block.Span.Start..(block.Span.End + 1)].TrimStart('#').Trim();
            start = block.Span.End + 1;
            if (title.Level == 3) continue;
            parts = page.Open(title.Level == 1 ? "" : heading);
            heading = "";
        }
        Close(markdown.Length);
        return page;
    }

    /// <summary>When the page was last reviewed, as PlatyPS writes it; null if unknown.</summary>
    internal string? Date { get; private set; }

    /// <summary>The text of a section, without the text under its headings.</summary>
    internal string Text(string section) => Parts(section).FirstOrDefault(p => p.Heading.Length == 0).Text ?? "";

    /// <summary>The texts under the headings of a section.</summary>
    internal IReadOnlyList<(string Heading, string Text)> Items(string section) => [.. Parts(section).Where(p => p.Heading.Length > 0)];

    /// <summary>The text under one heading of a section, without its metadata block; empty if there is none.</summary>
    internal string Item(string section, string heading)
    {
        var text = Items(section).FirstOrDefault(i => i.Heading == heading).Text ?? "";
        return Metadata().Replace(text, "").Trim();
    }

    /// <summary>The default of a parameter as written by hand; empty if there is none.</summary>
    internal string DefaultOf(string parameter) =>
        DefaultValue().Match(Items("PARAMETERS").FirstOrDefault(i => i.Heading == "-" + parameter).Text ?? "").Groups[1].Value.Trim('\'');

    private List<(string Heading, string Text)> Parts(string section) => _sections.GetValueOrDefault(section, []);

    private List<(string Heading, string Text)> Open(string section) => _sections[section] = [];

    [GeneratedRegex(@"^```yaml\n.*?^```\s*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Metadata();

    [GeneratedRegex(@"^ms\.date: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^DefaultValue: (.*)$", RegexOptions.Multiline)]
    private static partial Regex DefaultValue();
}
