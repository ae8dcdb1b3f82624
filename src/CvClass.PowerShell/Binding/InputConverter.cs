using System;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Converts user input to times and durations where PowerShell converts by itself: in mocks, proxy functions and casts.</summary>
public sealed class InputConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is string or DateTime or DateTimeOffset or TimeSpan or int or long or double or decimal;

    /// <inheritdoc/>
    public override object? ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        InputValue.Read(sourceValue, destinationType);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new NotSupportedException();
}
