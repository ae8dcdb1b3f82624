using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace CvClass.PowerShell;

/// <summary>A cmdlet whose parameters are filled from the properties of piped objects, such as the rows of a timetable.</summary>
public abstract class InputCommand : CvCommand
{
    private static readonly ConcurrentDictionary<(Type, string), string[]> s_names = new();

    /// <summary>An object whose properties are taken for parameters: a row of a CSV file, a timetable entry, a room.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether the piped object only says which room is meant, so that its other properties are nothing to take.</summary>
    private protected virtual bool IsReference => false;

    /// <summary>Whether the piped object came from the service rather than from a person's file.</summary>
    private protected bool IsFromService => InputObject is { } input && (input.BaseObject is CvObject || input.TypeNames.Any(n => n.StartsWith("Deserialized.CvClass.", StringComparison.Ordinal)));

    /// <inheritdoc/>
    private protected override bool Takes(string parameter, bool isFlag)
    {
        if (IsOnCommandLine(parameter)) return true;
        if (IsReference) return false;
        // What was not bound at all needs no look at the object.
        return !isFlag || (MyInvocation.BoundParameters.ContainsKey(parameter) && InputObject is { } input && Names(parameter).Any(name => input.Properties[name] is { } property && InputValue.Read(property.Value, typeof(string)) is not null));
    }

    // PowerShell itself has no way to tell 'no' from 'not given' once a flag comes down the pipeline.
    private string[] Names(string parameter) => s_names.GetOrAdd((GetType(), parameter), static key =>
    {
        var aliases = key.Item1.GetProperty(key.Item2)?.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? [];
        return [key.Item2, .. aliases];
    });
}
