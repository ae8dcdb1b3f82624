using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Rejects a session that has been through a job or a file, because it has no key.</summary>
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
