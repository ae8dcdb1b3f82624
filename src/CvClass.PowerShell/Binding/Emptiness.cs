using System;
using System.Collections;

namespace CvClass.PowerShell.Binding;

/// <summary>Rejects empty values of parameters that narrow a call.</summary>
internal static class Emptiness
{
    /// <summary>Whether a value is empty.</summary>
    internal static bool IsIn(object? value) => value is null or ICollection { Count: 0 };

    /// <summary>Returns a value, unless it is empty and the parameter narrows a call.</summary>
    /// <exception cref="FormatException">The value of a parameter that narrows a call is empty.</exception>
    internal static object? Check(bool narrows, object? value) =>
        narrows && IsIn(value) ? throw new FormatException(Texts.NarrowsEmpty) : value;
}
