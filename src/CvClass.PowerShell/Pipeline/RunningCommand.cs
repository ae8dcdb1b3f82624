using System.Management.Automation.Runspaces;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>A command that uses a session and must be stopped and awaited before the session's client is disposed.</summary>
/// <param name="scheduler">The command's work.</param>
/// <param name="runspace">Where the command runs.</param>
internal sealed class RunningCommand(Scheduler scheduler, Runspace? runspace)
{
    private readonly TaskCompletionSource<bool> _recorded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where the command runs.</summary>
    internal Runspace? Runspace { get; } = runspace;

    /// <summary>Completes when the command has logged what it left undone.</summary>
    internal Task Recorded => _recorded.Task;

    /// <summary>Stops the command's work and completes when nothing is in flight.</summary>
    internal Task SettleAsync() => scheduler.SettleAsync();

    /// <summary>The command has ended and the log is written.</summary>
    internal void Complete() => _recorded.TrySetResult(true);
}
