using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading.Tasks;
using CvClass.Client.Errors;

namespace CvClass.PowerShell;

/// <summary>Keeps the books of a command that was stopped: PowerShell itself delivers nothing once a pipeline is stopped.</summary>
internal static class Interruption
{
    /// <summary>Settles what is left of a pump and notes it on the session; says so in one line where somebody may be watching.</summary>
    internal static void Record(PSCmdlet command, OrderedPump pump, CvSession? session)
    {
        if (pump.Count == 0 || session is null) return;
        var (notSent, settled) = pump.Settle();
        var known = notSent.Where(i => i.Describe is not null).Select(i => i.Describe!(InterruptedState.NotSent, null)).ToArray();
        session.Interrupted.Add(known, DescribeAsync(settled));
        if (notSent.Any(i => i.Describe is not null) || pump.HadBookedWork) Tell(command);
    }

    private static async Task<IReadOnlyList<InterruptedItem>> DescribeAsync(Task<IReadOnlyList<WorkItem>> settled)
    {
        var items = await settled.ConfigureAwait(false);
        return items.Where(i => i.Describe is not null && !i.Delivered).Select(Describe).ToArray();
    }

    private static InterruptedItem Describe(WorkItem item) => item.Error switch
    {
        null => item.Describe!(InterruptedState.Done, null),
        OperationCanceledException => item.Describe!(item.WasSent ? InterruptedState.Unknown : InterruptedState.NotSent, null),
        CvClassException { MayHaveTakenEffect: true } unknown => item.Describe!(InterruptedState.Unknown, unknown.Message),
        CvClassException { IsTransient: true } passing => item.Describe!(InterruptedState.NotSent, passing.Message),
        var error => item.Describe!(InterruptedState.Failed, error.Message),
    };

    private static void Tell(PSCmdlet command)
    {
        if (!Environment.UserInteractive || command.Host?.UI is not { } screen) return;
        try
        {
            screen.WriteWarningLine(Text.Get("InterruptedTold", CommandName.Of(command.GetType())));
        }
        catch (Exception e) when (e is HostException or NotImplementedException or InvalidOperationException)
        {
            // A host without a screen has nobody to tell; Get-CvInterrupted knows it all the same.
        }
    }
}
