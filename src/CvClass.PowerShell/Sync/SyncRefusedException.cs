using System;

namespace CvClass.PowerShell.Sync;

/// <summary>A run cannot be carried out; nothing has been sent.</summary>
internal sealed class SyncRefusedException(string id, string message) : InvalidOperationException(message)
{
    /// <summary>Id of the error, without the module's prefix.</summary>
    internal string Id { get; } = id;
}
