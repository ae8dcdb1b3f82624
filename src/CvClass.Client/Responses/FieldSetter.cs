using System;
using System.Linq.Expressions;
using System.Reflection;
using CvClass.Client.Annotations;

namespace CvClass.Client.Responses;

/// <summary>Reads a field value into a property; compiled, because long lists go through here.</summary>
internal abstract class FieldSetter
{
    /// <summary>Sets the property unless the value is absent; false if the value has the wrong type.</summary>
    internal abstract bool TrySet(CvObject model, string name, object? value, TimeZoneInfo zone);

    /// <summary>The setter that fits the property's type.</summary>
    internal static FieldSetter Of(PropertyInfo property, WireFormat form)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return new TextSetter(Writer<string>(property, null));
        if (type.IsEnum) return new ValueSetter<int>(Writer<int>(property, type), JsonValueReader.TryReadInt32, form);
        if (type == typeof(int)) return new ValueSetter<int>(Writer<int>(property, null), JsonValueReader.TryReadInt32, form);
        if (type == typeof(long)) return new ValueSetter<long>(Writer<long>(property, null), JsonValueReader.TryReadInt64, form);
        if (type == typeof(double)) return new ValueSetter<double>(Writer<double>(property, null), JsonValueReader.TryReadDouble, form);
        if (type == typeof(bool)) return new ValueSetter<bool>(Writer<bool>(property, null), JsonValueReader.TryReadFlag, form);
        if (type == typeof(DateTimeOffset))
        {
            return new ValueSetter<DateTimeOffset>(Writer<DateTimeOffset>(property, null), JsonValueReader.TryReadTime, form);
        }
        if (type == typeof(TimeSpan))
        {
            return new ValueSetter<TimeSpan>(Writer<TimeSpan>(property, null), JsonValueReader.TryReadDuration, form);
        }
        return new ObjectSetter(Writer<object>(property, type), type);
    }

    // Via another type if a value does not convert in one step: a number to an enum to a nullable enum.
    private static Action<CvObject, TValue> Writer<TValue>(PropertyInfo property, Type? between)
    {
        var setter = property.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} has no setter.");
        var model = Expression.Parameter(typeof(CvObject));
        var value = Expression.Parameter(typeof(TValue));
        Expression converted = between is null ? value : Expression.Convert(value, between);
        if (converted.Type != property.PropertyType) converted = Expression.Convert(converted, property.PropertyType);
        var call = Expression.Call(Expression.Convert(model, property.DeclaringType!), setter, converted);
        return Expression.Lambda<Action<CvObject, TValue>>(call, model, value).Compile();
    }

    private sealed class TextSetter(Action<CvObject, string> set) : FieldSetter
    {
        internal override bool TrySet(CvObject model, string name, object? value, TimeZoneInfo zone)
        {
            if (!JsonValueReader.IsAbsent(value)) set(model, JsonValueReader.ReadText(value!));
            return true;
        }
    }

    private sealed class ValueSetter<TValue>(Action<CvObject, TValue> set, ValueParser<TValue> parse, WireFormat form) : FieldSetter
        where TValue : struct
    {
        internal override bool TrySet(CvObject model, string name, object? value, TimeZoneInfo zone)
        {
            if (JsonValueReader.IsAbsent(value)) return true;
            if (!parse(value!, form, name, zone, out var parsed)) return false;
            if (parsed is { } read) set(model, read);
            return true;
        }
    }

    private sealed class ObjectSetter(Action<CvObject, object> set, Type type) : FieldSetter
    {
        internal override bool TrySet(CvObject model, string name, object? value, TimeZoneInfo zone)
        {
            if (!JsonValueReader.TryReadObject(value, type, name, zone, out var read)) return false;
            if (read is not null) set(model, read);
            return true;
        }
    }
}

/// <summary>Reads one value; false if it has the wrong type, null if it stands for none.</summary>
internal delegate bool ValueParser<TValue>(object value, WireFormat form, string name, TimeZoneInfo zone, out TValue? parsed)
    where TValue : struct;
