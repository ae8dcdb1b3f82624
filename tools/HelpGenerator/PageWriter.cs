using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace CvClass.HelpGenerator;

/// <summary>Writes a page in the schema of PlatyPS 1.0: reflected data around the text written by hand.</summary>
internal static class PageWriter
{
    private const int SyntaxWidth = 100;

    /// <summary>PowerShell's own sentence, in the language of the page.</summary>
    private static readonly Dictionary<string, string> s_common = new()
    {
        ["en-US"] = """
            This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable,
            -InformationAction, -InformationVariable, -OutBuffer, -OutVariable, -PipelineVariable,
            -ProgressAction, -Verbose, -WarningAction, and -WarningVariable. For more information, see
            [about_CommonParameters](https://go.microsoft.com/fwlink/?LinkID=113216).
            """,
        ["zh-CN"] = """
            此 cmdlet 支持通用参数:-Debug、-ErrorAction、-ErrorVariable、-InformationAction、
            -InformationVariable、-OutBuffer、-OutVariable、-PipelineVariable、-ProgressAction、-Verbose、
            -WarningAction 和 -WarningVariable。参见
            [about_CommonParameters](https://go.microsoft.com/fwlink/?LinkID=113216)。
            """,
    };

    internal static string Write(CmdletShape cmdlet, HelpPage page, string language)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        void Block(string block)
        {
            if (block.Length == 0) return;
            Line(block);
            Line();
        }
        Line("---");
        Line("document type: cmdlet");
        Line("external help file: CvClass.PowerShell.dll-Help.xml");
        Line("HelpUri: " + Quoted(cmdlet.HelpUri));
        Line("Locale: " + language);
        Line("Module Name: CvClass");
        Line("ms.date: " + (page.Date ?? DateTime.Today.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)));
        Line("PlatyPS schema version: 2024-05-01");
        Line("title: " + cmdlet.Name);
        Line("---");
        Line();
        Block("# " + cmdlet.Name);
        Block("## SYNOPSIS");
        Block(page.Text("SYNOPSIS"));
        Block("## SYNTAX");
        foreach (var set in cmdlet.Sets)
        {
            var isOnly = set.Name == ParameterAttribute.AllParameterSets;
            Block($"### {(isOnly ? "__AllParameterSets" : set.Name)}{(set.IsDefault && !isOnly ? " (Default)" : "")}");
            Block("```\n" + Syntax(cmdlet.Name, set.Parameters) + "\n```");
        }
        Block("## ALIASES");
        Block(page.Text("ALIASES"));
        Block("## DESCRIPTION");
        Block(page.Text("DESCRIPTION"));
        Block("## EXAMPLES");
        foreach (var (heading, body) in page.Items("EXAMPLES"))
        {
            Block("### " + heading);
            Block(body);
        }
        Block("## PARAMETERS");
        foreach (var parameter in cmdlet.Parameters)
        {
            Block("### -" + parameter.Name);
            Block(page.Item("PARAMETERS", "-" + parameter.Name));
            Block(Metadata(parameter, page.DefaultOf(parameter.Name)));
        }
        Block("### CommonParameters");
        Block(s_common[language]);
        Block("## INPUTS");
        foreach (var input in cmdlet.Inputs)
        {
            Block("### " + input);
            Block(page.Item("INPUTS", input));
        }
        Block("## OUTPUTS");
        foreach (var output in cmdlet.Outputs.Select(o => o.FullName!).DefaultIfEmpty("None"))
        {
            Block("### " + output);
            Block(page.Item("OUTPUTS", output));
        }
        Block("## NOTES");
        Block(page.Text("NOTES"));
        Block("## RELATED LINKS");
        Block(page.Text("RELATED LINKS"));
        return text.ToString().TrimEnd() + "\n";
    }

    internal static string Syntax(string name, IEnumerable<(ParameterShape Parameter, ParameterAttribute Attribute)> parameters)
    {
        var text = new StringBuilder();
        var line = new StringBuilder(name);
        foreach (var part in parameters.Select(p => Syntax(p.Parameter, p.Attribute)).Append("[<CommonParameters>]"))
        {
            if (line.Length + part.Length + 1 > SyntaxWidth)
            {
                text.Append(line).Append('\n');
                line.Clear();
            }
            line.Append(' ').Append(part);
        }
        return text.Append(line).ToString();
    }

    private static string Syntax(ParameterShape parameter, ParameterAttribute attribute)
    {
        var name = attribute.Position >= 0 && !parameter.IsSwitch ? $"[-{parameter.Name}]" : "-" + parameter.Name;
        if (!parameter.IsSwitch) name += $" <{parameter.ShortTypeName}>";
        return attribute.Mandatory ? name : $"[{name}]";
    }

    private static string Metadata(ParameterShape parameter, string written)
    {
        var text = new StringBuilder("```yaml\n");
        void Line(string line) => text.Append(line).Append('\n');
        Line("Type: " + parameter.TypeName);
        Line("DefaultValue: " + Quoted(parameter.Default == "None" && written.Length > 0 ? written : parameter.Default));
        Line("SupportsWildcards: " + Flag(parameter.SupportsWildcards));
        List("Aliases", parameter.Aliases);
        Line("ParameterSets:");
        foreach (var (set, attribute) in parameter.Sets)
        {
            Line("- Name: " + (set == ParameterAttribute.AllParameterSets ? "(All)" : set));
            Line("  Position: " + (attribute.Position < 0 ? "Named" : attribute.Position));
            Line("  IsRequired: " + Flag(attribute.Mandatory));
            Line("  ValueFromPipeline: " + Flag(attribute.ValueFromPipeline));
            Line("  ValueFromPipelineByPropertyName: " + Flag(attribute.ValueFromPipelineByPropertyName));
            Line("  ValueFromRemainingArguments: " + Flag(attribute.ValueFromRemainingArguments));
        }
        Line("DontShow: false");
        List("AcceptedValues", parameter.AcceptedValues);
        Line("HelpMessage: ''");
        return text.Append("```").ToString();

        void List(string name, IReadOnlyList<string> values)
        {
            Line(values.Count == 0 ? name + ": []" : name + ":");
            foreach (var value in values) Line("- " + Quoted(value));
        }
    }

    // Quotes text that YAML would read as another type.
    private static string Quoted(string value) =>
        value.Length == 0 || value.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '/' or '-'))
            || char.IsAsciiDigit(value[0])
            ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'" : value;

    private static string Flag(bool value) => value ? "true" : "false";
}
