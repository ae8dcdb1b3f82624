using System;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Accepts an address as text or Uri. PowerShell's own conversion reads <c>host:8080</c> as a scheme, and quotes what it cannot read,
/// including passwords.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddressAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether it is the address of a proxy rather than of the service.</summary>
    public bool IsProxy { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = Unwrapped.Of(inputData);
        if ((value is Uri uri ? uri.OriginalString : value) is not string text) return inputData;
        try
        {
            return IsProxy ? Address.Proxy(text) : Address.Service(text);
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
