using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Says of a session that has been through a job or a file what it is: a picture without a key.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SessionInputAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is PSObject { BaseObject: not CvSession } copy
            && copy.TypeNames.Any(n => n.EndsWith("CvClass.CvSession", StringComparison.Ordinal))
            ? throw new ArgumentTransformationMetadataException(Texts.SessionCopied)
            : inputData;
}
