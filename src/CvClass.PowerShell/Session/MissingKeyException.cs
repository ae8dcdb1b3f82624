using System;

namespace CvClass.PowerShell.Session;

/// <summary>App id or secret key is in none of the places where it is looked for.</summary>
internal sealed class MissingKeyException(string message, string advice) : InvalidOperationException(message)
{
    /// <summary>What to do about it.</summary>
    internal string Advice { get; } = advice;
}
