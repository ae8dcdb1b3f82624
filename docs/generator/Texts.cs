using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CvClass.Help;

/// <summary>What help says, in one language.</summary>
internal interface ITexts
{
    string Synopsis(Type cmdlet);

    string Description(Type cmdlet);

    string Parameter(PropertyInfo parameter);

    string Implicit(string name);
}

/// <summary>The XML comments of the code.</summary>
internal sealed class English(IReadOnlyDictionary<string, XElement> comments) : ITexts
{
    public string Synopsis(Type cmdlet) => Para(cmdlet, "synopsis");

    public string Description(Type cmdlet) => Para(cmdlet, "description");

    public string Parameter(PropertyInfo parameter) =>
        comments.TryGetValue($"P:{parameter.DeclaringType!.FullName}.{parameter.Name}", out var member) ? Plain(member.Element("summary")!) : throw new InvalidOperationException($"{parameter.DeclaringType}.{parameter.Name} has no comment.");

    public string Implicit(string name) => name switch
    {
        "First" => "Hands on this many and asks for no page beyond them.",
        "Skip" => "Leaves out this many.",
        "IncludeTotalCount" => "Tells first how many there are in all, where the service counts them.",
        "WhatIf" => "Shows what would be done, and does nothing.",
        _ => "Asks before each change.",
    };

    private static string Plain(XElement element) => Regex.Replace(element.Value, @"\s+", " ").Trim();

    private string Para(Type cmdlet, string kind) => Plain(comments["T:" + cmdlet.FullName].Descendants("para").Single(p => p.Attribute("type")!.Value == kind));
}

/// <summary>The translations: by cmdlet, and by parameter (of one cmdlet, or of all that have it).</summary>
internal sealed class Chinese : ITexts
{
    public Dictionary<string, string[]> Cmdlets { get; init; } = [];

    public Dictionary<string, string> Parameters { get; init; } = [];

    public string Synopsis(Type cmdlet) => Cmdlets[Maml.Name(cmdlet)][0];

    public string Description(Type cmdlet) => Cmdlets[Maml.Name(cmdlet)].ElementAtOrDefault(1) ?? Synopsis(cmdlet);

    public string Implicit(string name) => Parameters[name];

    public string Parameter(PropertyInfo parameter) =>
        Parameters.TryGetValue($"{Maml.Name(parameter.ReflectedType!)}.{parameter.Name}", out var own) ? own
        : Parameters.TryGetValue(parameter.Name, out var common) ? common
        : throw new InvalidOperationException($"texts.zh-CN.json lacks {Maml.Name(parameter.ReflectedType!)}.{parameter.Name}.");
}
