using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.Client;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Fills the parameters of one set of a cmdlet from the properties of piped objects, by name or alias, as PowerShell would.
/// </summary>
internal sealed class RowReader
{
    private static readonly ConcurrentDictionary<(Type, string), RowReader> s_readers = new();

    private readonly Slot[] _slots;

    private RowReader(Type cmdlet, string set)
    {
        _slots = cmdlet.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.GetCustomAttributes<ParameterAttribute>()
                .Any(a => a.ValueFromPipelineByPropertyName && a.ParameterSetName == set))
            .Select(p => new Slot(p))
            .ToArray();
    }

    /// <summary>The reader of a cmdlet.</summary>
    /// <param name="cmdlet">The class.</param>
    /// <param name="set">The parameter set, whose parameters are not bound otherwise.</param>
    internal static RowReader Of(Type cmdlet, string set) => s_readers.GetOrAdd((cmdlet, set), static k => new RowReader(k.Item1, k.Item2));

    /// <summary>The property names that bind to a parameter: its own name, then its aliases, in this order.</summary>
    internal static string[] Names(PropertyInfo parameter) =>
        [parameter.Name, .. parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];

    /// <summary>Sets every parameter that the row has a value for and clears the others.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="row">The piped object; null for no values.</param>
    /// <param name="given">Receives the names of the parameters that the row has a value for.</param>
    /// <param name="isKept">Whether a parameter keeps its current value; null if none does.</param>
    /// <exception cref="FormatException">A value cannot be converted to its parameter's type.</exception>
    internal void Read(object cmdlet, PSObject? row, ISet<string> given, Func<string, bool>? isKept = null)
    {
        given.Clear();
        // Accessed by name: enumerating an object's properties makes PowerShell attach five permanent member sets to it.
        var properties = row?.Properties;
        foreach (var slot in _slots)
        {
            if (isKept?.Invoke(slot.Name) == true) continue;
            var value = properties is null ? null : slot.Read(properties);
            slot.Set(cmdlet, value);
            if (value is not null) given.Add(slot.Name);
        }
    }

    private sealed class Slot
    {
        private readonly Type _type;
        private readonly object? _none;
        private readonly string[] _names;
        private readonly ArgumentTransformationAttribute[] _transformations;
        private readonly Action<object, object?> _set;

        internal Slot(PropertyInfo property)
        {
            _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            _none = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            _names = Names(property);
            _transformations = property.GetCustomAttributes<ArgumentTransformationAttribute>().ToArray();
            _set = PropertyAccess.Writer(property);
        }

        internal string Name => _names[0];

        internal void Set(object cmdlet, object? value) => _set(cmdlet, value ?? _none);

        internal object? Read(PSMemberInfoCollection<PSPropertyInfo> properties)
        {
            foreach (var name in _names)
            {
                if (properties[name] is { } property) return Read(property);
            }
            return null;
        }

        private object? Read(PSPropertyInfo property)
        {
            try
            {
                var value = property.Value;
                foreach (var transformation in _transformations) value = transformation.Transform(null!, value);
                return value is null || _type.IsInstanceOfType(value)
                    ? value : LanguagePrimitives.ConvertTo(value, _type, CultureInfo.InvariantCulture);
            }
            catch (Exception e) when (e is ArgumentTransformationMetadataException or PSInvalidCastException or GetValueException)
            {
                throw new FormatException(Texts.FormatCellWrong(property.Name, Name, e.Message), e);
            }
        }
    }
}
