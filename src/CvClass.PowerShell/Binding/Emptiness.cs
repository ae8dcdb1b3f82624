using System;
using System.Collections;

namespace CvClass.PowerShell.Binding;

/// <summary>Nothing in a parameter that narrows a call.</summary>
internal static class Emptiness
{
    /// <summary>Whether there is nothing in a value.</summary>
    internal static bool IsIn(object? value) => value is null or ICollection { Count: 0 };

    /// <summary>Hands a value back, unless it is none and the parameter narrows.</summary>
    /// <exception cref="FormatException">There is nothing in a parameter that narrows a call.</exception>
    internal static object? Check(bool narrows, object? value) =>
        narrows && IsIn(value) ? throw new FormatException(Texts.NarrowsEmpty) : value;
}
