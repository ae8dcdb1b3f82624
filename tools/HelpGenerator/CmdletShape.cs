using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace CvClass.HelpGenerator;

/// <summary>A cmdlet as reflection sees it.</summary>
internal sealed class CmdletShape
{
    private readonly CmdletAttribute _attribute;

    internal CmdletShape(Type type)
    {
        Type = type;
        _attribute = type.GetCustomAttribute<CmdletAttribute>()!;
        var instance = Activator.CreateInstance(type)!;
        var own = type.GetProperties()
            .Where(p => p.GetCustomAttributes<ParameterAttribute>().Any(a => !a.DontShow))
            .Select(p => new ParameterShape(p, p.GetValue(instance)));
        Parameters = [.. own.Concat(Added()).OrderBy(p => p.Name, StringComparer.Ordinal)];
        Outputs = [.. type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(o => o.Type).Select(t => t.Type)
            .Where(t => t != typeof(void)).Distinct()];
    }

    internal Type Type { get; }

    internal string Verb => _attribute.VerbName;

    internal string Noun => _attribute.NounName;

    internal string Name => Verb + "-" + Noun;

    internal string HelpUri => _attribute.HelpUri;

    /// <summary>The visible parameters, by name.</summary>
    internal IReadOnlyList<ParameterShape> Parameters { get; }

    internal IReadOnlyList<Type> Outputs { get; }

    /// <summary>Types accepted from the pipeline, by value or by property name.</summary>
    internal IReadOnlyList<string> Inputs
    {
        get
        {
            var byValue = Parameters.Where(p => p.Sets.Any(s => s.Attribute.ValueFromPipeline)).Select(p => p.TypeName).Distinct()
                .ToArray();
            if (byValue.Length > 0) return byValue;
            return Parameters.Any(p => p.Sets.Any(s => s.Attribute.ValueFromPipelineByPropertyName))
                ? ["System.Management.Automation.PSObject"] : ["None"];
        }
    }

    /// <summary>Parameter sets with their parameters in the order of the syntax, the default one first.</summary>
    internal IEnumerable<(string Name, bool IsDefault,
        IReadOnlyList<(ParameterShape Parameter, ParameterAttribute Attribute)> Parameters)> Sets
    {
        get
        {
            var names = Parameters.SelectMany(p => p.Sets).Select(s => s.Name).Where(n => n != ParameterAttribute.AllParameterSets)
                .Distinct().ToList();
            if (names.Count == 0) names.Add(ParameterAttribute.AllParameterSets);
            var usual = _attribute.DefaultParameterSetName ?? names[0];
            foreach (var name in names.OrderBy(n => n != usual).ThenBy(n => n, StringComparer.Ordinal))
            {
                var shown = Parameters.Select(p => (Parameter: p, Attribute: p.In(name))).Where(p => p.Attribute is not null)
                    .OrderBy(p => p.Attribute!.Position < 0 ? int.MaxValue : p.Attribute.Position)
                    .ThenBy(p => !p.Attribute!.Mandatory).ThenBy(p => p.Parameter.IsAdded)
                        .ThenBy(p => p.Parameter.Name, StringComparer.Ordinal);
                yield return (name, name == usual, [.. shown.Select(p => (p.Parameter, p.Attribute!))]);
            }
        }
    }

    private IEnumerable<ParameterShape> Added()
    {
        if (_attribute.SupportsPaging)
        {
            yield return new ParameterShape("First", typeof(ulong));
            yield return new ParameterShape("Skip", typeof(ulong));
            yield return new ParameterShape("IncludeTotalCount", typeof(SwitchParameter));
        }
        if (!_attribute.SupportsShouldProcess) yield break;
        yield return new ParameterShape("WhatIf", typeof(SwitchParameter), "wi");
        yield return new ParameterShape("Confirm", typeof(SwitchParameter), "cf");
    }
}

/// <summary>A parameter from reflection or from PowerShell itself.</summary>
internal sealed class ParameterShape
{
    internal ParameterShape(PropertyInfo property, object? value)
    {
        Name = property.Name;
        Property = property;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Aliases = property.GetCustomAttribute<AliasAttribute>()?.AliasNames.ToArray() ?? [];
        Sets = [.. property.GetCustomAttributes<ParameterAttribute>().Where(a => !a.DontShow).Select(a => (a.ParameterSetName, a))];
        SupportsWildcards = property.IsDefined(typeof(SupportsWildcardsAttribute));
        Default = Written(value, Sets.Any(s => s.Attribute.Mandatory));
        var set = property.GetCustomAttribute<ValidateSetAttribute>()?.ValidValues;
        var element = Type.IsArray ? Type.GetElementType()! : Type;
        AcceptedValues = set is not null ? [.. set] : element.IsEnum ? Enum.GetNames(element) : [];
    }

    internal ParameterShape(string name, Type type, params string[] aliases)
    {
        (Name, Type, Aliases) = (name, type, aliases);
        Sets = [(ParameterAttribute.AllParameterSets, new ParameterAttribute())];
        Default = type == typeof(SwitchParameter) ? "False" : "None";
        AcceptedValues = [];
    }

    internal string Name { get; }

    internal PropertyInfo? Property { get; }

    internal Type Type { get; }

    /// <summary>Whether PowerShell adds the parameter.</summary>
    internal bool IsAdded => Property is null;

    internal string TypeName => (Type.IsArray ? Type.GetElementType()!.FullName + "[]" : Type.FullName)!;

    internal string ShortTypeName => Type.Name switch { "SwitchParameter" => "", _ => Type.Name };

    internal bool IsSwitch => Type == typeof(SwitchParameter);

    internal IReadOnlyList<string> Aliases { get; }

    internal IReadOnlyList<(string Name, ParameterAttribute Attribute)> Sets { get; }

    internal bool SupportsWildcards { get; }

    /// <summary>The value when the parameter is omitted; None if there is none.</summary>
    internal string Default { get; }

    internal IReadOnlyList<string> AcceptedValues { get; }

    internal ParameterAttribute? In(string set) =>
        Sets.FirstOrDefault(s => s.Name == set || s.Name == ParameterAttribute.AllParameterSets).Attribute;

    private static string Written(object? value, bool isMandatory) => value switch
    {
        SwitchParameter => "False",
        _ when isMandatory => "None",
        null or "" or ICollection { Count: 0 } => "None",
        Enum e => e.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "None",
    };
}
