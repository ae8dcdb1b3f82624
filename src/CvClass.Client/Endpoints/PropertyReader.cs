using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;

namespace CvClass.Client.Endpoints;

/// <summary>Reads many properties of an object at once, compiled: requests and cmdlets are read for each row of a timetable.</summary>
internal static class PropertyReader
{
    /// <summary>A function from an object of <paramref name="owner"/> to the values of the properties, in their order.</summary>
    internal static Func<object, object?[]> Compile(Type owner, IEnumerable<PropertyInfo> properties)
    {
        var instance = Expression.Parameter(typeof(object));
        var typed = Expression.Convert(instance, owner);
        var values = properties.Select(p => Expression.Convert(Expression.Property(typed, p), typeof(object)));
        return Expression.Lambda<Func<object, object?[]>>(Expression.NewArrayInit(typeof(object), values), instance).Compile();
    }
}
