using System.Management.Automation;

namespace CvClass.PowerShell.Pipeline;

/// <summary>What a cmdlet was told by its common parameters, or by the preference variables where it was not.</summary>
/// <param name="command">The cmdlet.</param>
internal sealed class StreamPreferences(PSCmdlet command)
{
    private bool? _isVerbose;
    private bool? _isDebug;

    // Asked once: reporting each call costs time on the consumer's thread, the one that all inputs share.

    /// <summary>Whether anybody reads the verbose stream.</summary>
    internal bool IsVerbose => _isVerbose ??= IsWanted("Verbose");

    /// <summary>Whether anybody reads the debug stream.</summary>
    internal bool IsDebug => _isDebug ??= IsWanted("Debug");

    /// <summary>Whether nothing may be changed.</summary>
    internal bool IsWhatIf => LanguagePrimitives.IsTrue(
        command.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) ? given : command.GetVariableValue("WhatIfPreference"));

    private bool IsWanted(string stream) => command.MyInvocation.BoundParameters.TryGetValue(stream, out var given)
        ? LanguagePrimitives.IsTrue(given)
        : command.GetVariableValue(stream + "Preference")?.ToString() != nameof(ActionPreference.SilentlyContinue);
}
