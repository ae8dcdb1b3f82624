using System.Management.Automation;

namespace CvClass.PowerShell.Pipeline;

/// <summary>The effective preferences of a cmdlet, from its common parameters or the preference variables.</summary>
/// <param name="command">The cmdlet.</param>
internal sealed class StreamPreferences(PSCmdlet command)
{
    private bool? _isVerbose;
    private bool? _isDebug;

    // Read once: reporting each call costs time on the consumer's thread, which all inputs share.

    /// <summary>Whether the verbose stream is read.</summary>
    internal bool IsVerbose => _isVerbose ??= IsWanted("Verbose");

    /// <summary>Whether the debug stream is read.</summary>
    internal bool IsDebug => _isDebug ??= IsWanted("Debug");

    /// <summary>Whether nothing may be changed.</summary>
    internal bool IsWhatIf => LanguagePrimitives.IsTrue(
        command.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) ? given : command.GetVariableValue("WhatIfPreference"));

    private bool IsWanted(string stream) => command.MyInvocation.BoundParameters.TryGetValue(stream, out var given)
        ? LanguagePrimitives.IsTrue(given)
        : command.GetVariableValue(stream + "Preference")?.ToString() != nameof(ActionPreference.SilentlyContinue);
}
