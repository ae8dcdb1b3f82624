using System;
using System.ComponentModel;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// A duration as entered by the user. A separate type, because PowerShell would read a number as ticks and its text as days where the
/// parameter's own conversion is missing: in mocks and proxy functions.
/// </summary>
[TypeConverter(typeof(InputConverter))]
public sealed class CvDuration
{
    /// <summary>A duration.</summary>
    /// <param name="value">The duration.</param>
    public CvDuration(TimeSpan value) => Value = value;

    /// <summary>The duration.</summary>
    public TimeSpan Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
