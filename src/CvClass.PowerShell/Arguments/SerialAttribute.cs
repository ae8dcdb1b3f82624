using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CvClass.PowerShell;

/// <summary>Takes room numbers as text or number, one or several, and refuses what cannot be one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SerialAttribute : ArgumentTransformationAttribute
{
    private static readonly Regex s_serial = new("^[1-9][0-9]{0,31}$", RegexOptions.CultureInvariant);

    /// <summary>Whether a text can be a room number.</summary>
    internal static bool IsSerial(string text) => s_serial.IsMatch(text);

    /// <summary>Whether the parameter narrows a call, so that nothing in it is an error.</summary>
    public bool Narrows { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
            return Emptiness.Check(Narrows, value is IList list ? list.Cast<object?>().Select(Read).Where(s => s is not null).ToArray()
                : Read(inputData));
        }
        catch (Exception e) when (e is FormatException or PSInvalidCastException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    private static string? Read(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (plain is CvObject) value = PSObject.AsPSObject(plain).Properties["Serial"]?.Value;
        var text = ((string?)InputValue.Read(value, typeof(string)))?.Trim();
        return text is null || s_serial.IsMatch(text) ? text : throw new FormatException(Text.Get("NotASerial", Quoted.Of(text)));
    }
}
