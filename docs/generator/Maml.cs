using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace CvClass.Help;

/// <summary>Writes the help of a cmdlet as PowerShell reads it.</summary>
internal static class Maml
{
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    internal static string Name(Type cmdlet) => cmdlet.GetCustomAttribute<CmdletAttribute>() is { } c ? $"{c.VerbName}-{c.NounName}" : cmdlet.Name;

    internal static XElement Command(Type cmdlet, ITexts texts, IReadOnlyList<string> examples)
    {
        var attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        var parameters = cmdlet.GetProperties().Where(p => p.GetCustomAttributes<ParameterAttribute>().Any(a => !a.DontShow)).OrderBy(Order).ThenBy(p => p.Name, StringComparer.Ordinal).ToArray();
        return new XElement(
            s_command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", s_maml),
            new XAttribute(XNamespace.Xmlns + "command", s_command),
            new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", Name(cmdlet)),
                new XElement(s_command + "verb", attribute.VerbName),
                new XElement(s_command + "noun", attribute.NounName),
                Text("description", texts.Synopsis(cmdlet))),
            Text("description", texts.Description(cmdlet)),
            new XElement(s_command + "syntax", Sets(parameters).Select(set => new XElement(
                s_command + "syntaxItem",
                new XElement(s_maml + "name", Name(cmdlet)),
                parameters.Where(p => In(p, set) is not null).OrderBy(p => In(p, set)!.Position is var at && at < 0 ? int.MaxValue : at).ThenBy(p => !In(p, set)!.Mandatory).Select(p => Parameter(p, In(p, set)!, texts)),
                Implicit(attribute, texts)))),
            new XElement(s_command + "parameters", parameters.Select(p => Parameter(p, p.GetCustomAttributes<ParameterAttribute>().First(), texts)), Implicit(attribute, texts)),
            new XElement(s_command + "returnValues", cmdlet.GetCustomAttributes<OutputTypeAttribute>().SelectMany(o => o.Type).Where(t => t.Type != typeof(void)).Select(t => new XElement(
                s_command + "returnValue",
                new XElement(s_dev + "type", new XElement(s_maml + "name", t.Name))))),
            new XElement(s_command + "examples", examples.Select((example, i) => new XElement(
                s_command + "example",
                new XElement(s_maml + "title", $"--- {i + 1} ---"),
                new XElement(s_dev + "code", example)))));
    }

    /// <summary>What PowerShell itself adds, and help shows nobody unless it is said here.</summary>
    private static IEnumerable<XElement> Implicit(CmdletAttribute cmdlet, ITexts texts)
    {
        (string Name, Type Type)[] added =
        [
            .. cmdlet.SupportsPaging ? new (string, Type)[] { ("First", typeof(ulong)), ("Skip", typeof(ulong)), ("IncludeTotalCount", typeof(SwitchParameter)) } : [],
            .. cmdlet.SupportsShouldProcess ? new (string, Type)[] { ("WhatIf", typeof(SwitchParameter)), ("Confirm", typeof(SwitchParameter)) } : [],
        ];
        return added.Select(a => Parameter(a.Name, a.Type, new ParameterAttribute(), [], texts.Implicit(a.Name)));
    }

    private static int Order(PropertyInfo parameter) => parameter.GetCustomAttributes<ParameterAttribute>().Min(a => a.Position < 0 ? int.MaxValue : a.Position);

    private static IEnumerable<string> Sets(IReadOnlyList<PropertyInfo> parameters)
    {
        var names = parameters.SelectMany(p => p.GetCustomAttributes<ParameterAttribute>()).Select(a => a.ParameterSetName).Where(n => n != ParameterAttribute.AllParameterSets).Distinct().ToArray();
        return names.Length == 0 ? [ParameterAttribute.AllParameterSets] : names;
    }

    private static ParameterAttribute? In(PropertyInfo parameter, string set) =>
        parameter.GetCustomAttributes<ParameterAttribute>().FirstOrDefault(a => !a.DontShow && (a.ParameterSetName == set || a.ParameterSetName == ParameterAttribute.AllParameterSets));

    private static XElement Parameter(PropertyInfo parameter, ParameterAttribute attribute, ITexts texts) =>
        Parameter(parameter.Name, Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType, attribute, parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? [], texts.Parameter(parameter));

    private static XElement Parameter(string name, Type type, ParameterAttribute attribute, IEnumerable<string> aliases, string description)
    {
        var pipeline = (attribute.ValueFromPipeline, attribute.ValueFromPipelineByPropertyName) switch
        {
            (true, true) => "True (ByValue, ByPropertyName)",
            (true, false) => "True (ByValue)",
            (false, true) => "True (ByPropertyName)",
            _ => "False",
        };
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", attribute.Mandatory ? "true" : "false"),
            new XAttribute("position", attribute.Position < 0 ? "named" : attribute.Position.ToString()),
            new XAttribute("pipelineInput", pipeline),
            new XAttribute("aliases", string.Join(", ", aliases)),
            new XElement(s_maml + "name", name),
            Text("description", description),
            type == typeof(SwitchParameter) ? null : new XElement(s_command + "parameterValue", new XAttribute("required", "true"), type.IsEnum ? string.Join(" | ", Enum.GetNames(type)) : type.Name),
            new XElement(s_dev + "type", new XElement(s_maml + "name", type.Name)));
    }

    private static XElement Text(string name, string text) => new(s_maml + name, new XElement(s_maml + "para", text));
}
