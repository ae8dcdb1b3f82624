using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Unwraps objects that PowerShell passes in its own wrapper.</summary>
internal static class Unwrapped
{
    /// <summary>The object without its wrapper.</summary>
    internal static object? Of(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
