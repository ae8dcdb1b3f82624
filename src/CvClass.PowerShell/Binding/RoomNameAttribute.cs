using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Accepts room names with wildcards; a room object stands for its number.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RoomNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            var value = Unwrapped.Of(inputData);
            return Emptiness.Check(true, value is IList list
                ? list.Cast<object?>().Select(Read).Where(n => n is not null).ToArray() : Read(inputData));
        }
        catch (Exception e) when (e is FormatException or PSInvalidCastException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    private static object? Read(object? value)
    {
        var plain = Unwrapped.Of(value);
        return InputValue.Read(plain is CvObject ? PSObject.AsPSObject(plain).Properties["Serial"]?.Value : value, typeof(string));
    }
}
