using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using CvClass.Client.Annotations;
using CvClass.Client.Wire;

namespace CvClass.Client.Endpoints;

/// <summary>One request property and its form field.</summary>
internal sealed class RequestField
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<RequestField>> s_fields = new();
    private static readonly ConcurrentDictionary<Type, Func<object, object?[]>> s_readers = new();

    private RequestField(PropertyInfo property, FieldAttribute field)
    {
        Property = property;
        Field = field;
    }

    /// <summary>The property of the request class.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The wire side.</summary>
    public FieldAttribute Field { get; }

    /// <summary>The fields of a request class or of one of its row types.</summary>
    /// <param name="type">A class with <see cref="FieldAttribute"/> on properties.</param>
    public static IReadOnlyList<RequestField> Of(Type type) => s_fields.GetOrAdd(type, Reflect);

    /// <summary>The values of the fields of an object, in the order of <see cref="Of"/>.</summary>
    internal static object?[] Values(object owner) =>
        s_readers.GetOrAdd(owner.GetType(), static t => PropertyAccess.Reader(t, Of(t).Select(f => f.Property)))(owner);

    /// <summary>Adds every field that has a value to a form.</summary>
    internal static void Write(IReadOnlyList<RequestField> fields, object?[] values, FormArray form)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var field = fields[i];
            if (field.Field.Form == FieldForm.File) continue;
            switch (values[i])
            {
                case null or "":
                    break;
                case IEnumerable list and not string:
                    WriteList(form.Array(field.Field.Name), list, field.Field.Form);
                    break;
                case var value:
                    form.Add(field.Field.Name, FormValueWriter.Write(value, field.Field.Form));
                    break;
            }
        }
    }

    /// <summary>The rule of this field that a value violates, or null.</summary>
    internal ValidationError? Check(object? value)
    {
        var empty = value is null or "" || (value is ICollection { Count: 0 });
        if (empty) return Field.Required ? Problem(Texts.FormatFieldRequired(Property.Name, Field.Name)) : null;
        if (value is string text && Field.MaxLength > 0 && (text.Length < Field.MinLength || text.Length > Field.MaxLength))
        {
            return Problem(Texts.FormatFieldLength(Property.Name, Field.Name, Field.MinLength, Field.MaxLength, text.Length));
        }
        if (ControlCharacter(value) is { } problem) return problem;
        if (Field.Max > 0 && value is IConvertible number and not string
            && (number.ToInt64(CultureInfo.InvariantCulture) < Field.Min || number.ToInt64(CultureInfo.InvariantCulture) > Field.Max))
        {
            return Problem(Texts.FormatFieldRange(Property.Name, Field.Name, Field.Min, Field.Max,
                number.ToInt64(CultureInfo.InvariantCulture)));
        }
        return null;
    }

    /// <summary>An error in this field.</summary>
    internal ValidationError Problem(string message) => new(Property.Name, Field.Name, message);

    private ValidationError? ControlCharacter(object? value) => value switch
    {
        string text => ControlCharacterIn(Field.Form == FieldForm.File ? Path.GetFileName(text) : text),
        IEnumerable<string> texts => texts.Select(ControlCharacterIn).FirstOrDefault(p => p is not null),
        _ => null,
    };

    // The service would store it although no list or file name shows it.
    private ValidationError? ControlCharacterIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsControl(text[i]) || (Field.MultiLine && (text[i] is '\r' or '\n' or '\t'))) continue;
            return Problem(Texts.FormatControlCharacter(Property.Name, Field.Name, $"U+{(int)text[i]:X4}", i + 1));
        }
        return null;
    }

    private static RequestField[] Reflect(Type type)
    {
        var rules = type.GetCustomAttributes<FieldRuleAttribute>().ToArray();
        var fields = new List<RequestField>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<FieldAttribute>() is not { } field) continue;
            foreach (var rule in rules.Where(r => r.Properties.Contains(property.Name))) rule.ApplyTo(field);
            fields.Add(new RequestField(property, field));
        }
        // The fields that the request itself demands go first, as in the document.
        return [.. fields.OrderByDescending(f => rules.Any(r => r.Properties.Contains(f.Property.Name)))];
    }

    private static void WriteList(FormArray array, IEnumerable list, FieldForm form)
    {
        var index = 0;
        foreach (var element in list)
        {
            var key = (index++).ToString(CultureInfo.InvariantCulture);
            var fields = element is string ? [] : Of(element.GetType());
            if (fields.Count > 0) Write(fields, Values(element), array.Array(key));
            else array.Add(key, FormValueWriter.Write(element, form));
        }
    }
}
