using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Prevents a parameter for piped objects from accepting text: PowerShell first binds without conversion, so a piped file name would never
/// reach -Path.
/// </summary>
internal sealed class NotTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is not (string or PSObject { BaseObject: string })) return inputData;
        // This exception type makes PowerShell try another parameter.
        var error = new PSInvalidCastException(Texts.FormatNotAText(nameof(PSObject)));
        throw new ArgumentTransformationMetadataException(error.Message, error);
    }
}
