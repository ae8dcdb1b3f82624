using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>PowerShell may hand over any object in a wrapper of its own.</summary>
internal static class Unwrapped
{
    /// <summary>The object itself, without the wrapper.</summary>
    internal static object? Of(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
