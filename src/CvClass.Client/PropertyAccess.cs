using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;

namespace CvClass.Client;

/// <summary>Compiled property access: objects are read and filled for each row of a timetable, too often for reflection.</summary>
internal static class PropertyAccess
{
    /// <summary>A function that returns the property values of an object of <paramref name="owner"/>, in order.</summary>
    internal static Func<object, object?[]> Reader(Type owner, IEnumerable<PropertyInfo> properties)
    {
        var instance = Expression.Parameter(typeof(object));
        var typed = Expression.Convert(instance, owner);
        var values = properties.Select(p => Expression.Convert(Expression.Property(typed, p), typeof(object)));
        return Expression.Lambda<Func<object, object?[]>>(Expression.NewArrayInit(typeof(object), values), instance).Compile();
    }

    /// <summary>A function that sets a property of an object, public or not.</summary>
    internal static Action<object, object?> Writer(PropertyInfo property)
    {
        var setter = property.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} has no setter.");
        var owner = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var call = Expression.Call(Expression.Convert(owner, property.DeclaringType!), setter,
            Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object?>>(call, owner, value).Compile();
    }
}
