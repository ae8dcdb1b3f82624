using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CvClass.PowerShell.Binding;

/// <summary>Accepts one or more room numbers as text or number, and rejects anything else.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SerialAttribute([CallerMemberName] string parameter = "") : ArgumentTransformationAttribute
{
    private static readonly Regex s_serial = new("^[1-9][0-9]{0,31}$", RegexOptions.CultureInvariant);

    /// <summary>Whether a text can be a room number.</summary>
    internal static bool IsSerial(string text) => s_serial.IsMatch(text);

    /// <summary>Whether the parameter narrows a call, so that an empty value is an error.</summary>
    public bool Narrows { get; set; }

    /// <summary>Whether an empty cell of a piped object is an error because the call needs a number.</summary>
    public bool Required { get; set; }

    /// <summary>Name of the parameter.</summary>
    public string Parameter { get; } = parameter;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            var value = Unwrapped.Of(inputData);
            var read = Emptiness.Check(Narrows, value is IList list ? list.Cast<object?>().Select(Read).Where(s => s is not null).ToArray()
                : Read(inputData));
            // An object of this module without a number belongs to another parameter.
            return Required && Emptiness.IsIn(read) && value is not CvObject && RowBinding.TryDefer(Parameter, Texts.CellEmpty)
                ? RowBinding.Placeholder(typeof(string)) : read;
        }
        catch (FormatException e) when (RowBinding.TryDefer(Parameter, e.Message))
        {
            return RowBinding.Placeholder(typeof(string));
        }
        catch (Exception e) when (e is FormatException or PSInvalidCastException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    private static string? Read(object? value)
    {
        var plain = Unwrapped.Of(value);
        if (plain is CvObject) value = PSObject.AsPSObject(plain).Properties["Serial"]?.Value;
        var text = ((string?)InputValue.Read(value, typeof(string)))?.Trim();
        return text is null || s_serial.IsMatch(text) ? text : throw new FormatException(Texts.FormatNotASerial(Quoted.Of(text)));
    }
}
