using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Keeps a parameter that takes piped objects from taking a text as well: PowerShell binds what needs no conversion first, and a file that
/// is piped by its name would never reach -Path.
/// </summary>
internal sealed class NotTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is not (string or PSObject { BaseObject: string })) return inputData;
        // This very exception makes PowerShell look for another parameter.
        var error = new PSInvalidCastException(Texts.FormatNotAText(nameof(PSObject)));
        throw new ArgumentTransformationMetadataException(error.Message, error);
    }
}
