using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Xml.Linq;

namespace CvClass.HelpGenerator;

/// <summary>Writes a page as MAML, the help format of PowerShell.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    internal static XDocument Write(IEnumerable<(CmdletShape Cmdlet, HelpPage Page)> pages) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement("helpItems", new XAttribute("schema", "maml"), pages.Select(p => Command(p.Cmdlet, p.Page))));

    private static XElement Command(CmdletShape cmdlet, HelpPage page) => new(
        s_command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", s_maml),
        new XAttribute(XNamespace.Xmlns + "command", s_command),
        new XAttribute(XNamespace.Xmlns + "dev", s_dev),
        new XElement(
            s_command + "details",
            new XElement(s_command + "name", cmdlet.Name),
            new XElement(s_command + "verb", cmdlet.Verb),
            new XElement(s_command + "noun", cmdlet.Noun),
            Text(s_maml + "description", page.Text("SYNOPSIS"))),
        Text(s_maml + "description", page.Text("DESCRIPTION")),
        new XElement(s_command + "syntax", cmdlet.Sets.Select(set => new XElement(
            s_command + "syntaxItem",
            new XElement(s_maml + "name", cmdlet.Name),
            set.Parameters.Select(p => Parameter(p.Parameter, p.Attribute, page))))),
        new XElement(s_command + "parameters", cmdlet.Parameters.Select(p => Parameter(p, p.Sets[0].Attribute, page))),
        new XElement(s_command + "inputTypes", cmdlet.Inputs.Select(i => Typed(s_command + "inputType", i, page.Item("INPUTS", i)))),
        new XElement(s_command + "returnValues", cmdlet.Outputs.Select(o => o.FullName!).DefaultIfEmpty("None")
            .Select(o => Typed(s_command + "returnValue", o, page.Item("OUTPUTS", o)))),
        new XElement(s_maml + "alertSet", Text(s_maml + "alert", page.Text("NOTES"))),
        new XElement(s_command + "examples", page.Items("EXAMPLES").Select(Example)),
        new XElement(s_command + "relatedLinks", HelpText.Links(page.Text("RELATED LINKS")).Select(link => new XElement(
            s_maml + "navigationLink",
            new XElement(s_maml + "linkText", link.Text),
            // Get-Help finds a page in the same folder; -Online needs an address on the web.
            new XElement(s_maml + "uri", link.Uri.Contains("://", StringComparison.Ordinal) ? link.Uri : "")))));

    private static XElement Example((string Heading, string Text) example)
    {
        var (code, remarks) = HelpText.Example(example.Text);
        return new XElement(
            s_command + "example",
            new XElement(s_maml + "title", $"--- {example.Heading} ---"),
            new XElement(s_dev + "code", code),
            new XElement(s_dev + "remarks", remarks.Select(Paragraph)));
    }

    private static XElement Parameter(ParameterShape parameter, ParameterAttribute attribute, HelpPage page)
    {
        var pipeline = (attribute.ValueFromPipeline, attribute.ValueFromPipelineByPropertyName) switch
        {
            (true, true) => "True (ByValue, ByPropertyName)",
            (true, false) => "True (ByValue)",
            (false, true) => "True (ByPropertyName)",
            _ => "False",
        };
        var written = page.DefaultOf(parameter.Name);
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", attribute.Mandatory ? "true" : "false"),
            new XAttribute("variableLength", parameter.Type.IsArray ? "true" : "false"),
            new XAttribute("globbing", parameter.SupportsWildcards ? "true" : "false"),
            new XAttribute("pipelineInput", pipeline),
            new XAttribute("position", attribute.Position < 0
                ? "named" : attribute.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            Text(s_maml + "description", page.Item("PARAMETERS", "-" + parameter.Name)),
            parameter.AcceptedValues.Count == 0 ? null : new XElement(
                s_command + "parameterValueGroup",
                parameter.AcceptedValues.Select(v => new XElement(
                    s_command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), v))),
            parameter.IsSwitch ? null : new XElement(s_command + "parameterValue", new XAttribute("required", "true"),
                parameter.ShortTypeName),
            new XElement(s_dev + "type", new XElement(s_maml + "name", parameter.TypeName)),
            new XElement(s_dev + "defaultValue", parameter.Default == "None" && written.Length > 0 ? written : parameter.Default));
    }

    private static XElement Typed(XName name, string type, string text) => new(
        name,
        new XElement(s_dev + "type", new XElement(s_maml + "name", type)),
        Text(s_maml + "description", text));

    private static XElement Text(XName name, string markdown) => new(name, HelpText.Paragraphs(markdown).Select(Paragraph));

    private static XElement Paragraph(string text) => new(s_maml + "para", text);
}
