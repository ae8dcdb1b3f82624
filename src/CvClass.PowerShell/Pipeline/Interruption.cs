using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Errors;

namespace CvClass.PowerShell.Pipeline;

/// <summary>Logs what a prematurely ended command left undone: PowerShell delivers nothing once a pipeline is stopped.</summary>
internal static class Interruption
{
    /// <summary>Logs the items that are still queued and the inputs that were never queued; tells an interactive user.</summary>
    internal static void Record(
        PSCmdlet command, Runspace? runspace, CvSession session, Scheduler? scheduler, IReadOnlyList<RecoverableInput> unqueued)
    {
        var items = scheduler?.TakeUnfinished().Cast<WorkItem>().Where(i => i.Recoverable.Count > 0).ToArray() ?? [];
        var inLine = new HashSet<object>(items.SelectMany(i => i.Open).Select(r => r.Subject).OfType<object>());
        unqueued = unqueued.Where(u => u.Subject is null || !inLine.Contains(u.Subject)).ToArray();
        if (items.Length == 0 && unqueued.Count == 0) return;
        var order = InterruptionLog.NextOrder(items.Length + 1);
        var notSent = items.SelectMany((item, i) => item.Started ? [] : InOrder(item.Entries(InterruptedState.NotSent, null), order + i));
        var open = unqueued.Select(u => u.Entry(InterruptedState.NotSent, null)).OfType<InterruptedItem>().ToArray();
        var never = InOrder(open, order + items.Length);
        var settled = DescribeAsync(items, order, scheduler?.SettleAsync() ?? Task.CompletedTask);
        InterruptionLog.Add(runspace, session, [.. notSent, .. never], settled);
        Announce(command);
    }

    private static async Task<IReadOnlyList<InterruptedItem>> DescribeAsync(WorkItem[] items, long order, Task settled)
    {
        await settled.ConfigureAwait(false);
        return [.. items.SelectMany((item, i) => item.Started && !item.IsErrorWritten ? InOrder(Describe(item), order + i) : [])];
    }

    private static IReadOnlyList<InterruptedItem> Describe(WorkItem item)
    {
        if (item.Error is { } failure) AdviceCatalog.AddTo(failure);
        return Entries(item);
    }

    private static IReadOnlyList<InterruptedItem> Entries(WorkItem item) => item.Error switch
    {
        null => item.Entries(InterruptedState.Done, DoneMessage(item)),
        OperationCanceledException => item.Entries(item.WasSent ? InterruptedState.Unknown : InterruptedState.NotSent, null),
        CvClassException { MayHaveTakenEffect: true } unknown => item.Entries(InterruptedState.Unknown, unknown.Message),
        CvClassException { IsTransient: true } passing => item.Entries(InterruptedState.NotSent, passing.Message),
        var error => item.Entries(InterruptedState.Failed, error.Message),
    };

    // Warnings that were never written, or that the next command may have received the object after all.
    private static string? DoneMessage(WorkItem item)
    {
        var warnings = item.Pending().Where(r => r.Kind == StreamKind.Warning).Select(r => (string)r.Value);
        if (item.MayBeDelivered) warnings = warnings.Prepend(Texts.StoppedInDelivery);
        return string.Join(" ", warnings) is { Length: > 0 } text ? text : null;
    }

    private static IReadOnlyList<InterruptedItem> InOrder(IReadOnlyList<InterruptedItem> entries, long order)
    {
        // Resumed entries keep their position.
        foreach (var entry in entries.Where(e => e.Order == 0)) entry.Order = order;
        return entries;
    }

    private static void Announce(PSCmdlet command)
    {
        if (!Environment.UserInteractive || command.Host?.UI is not { } screen) return;
        try
        {
            screen.WriteWarningLine(Texts.FormatInterruptedTold(CommandName.Of(command.GetType())));
        }
        catch (Exception e) when (e is HostException or NotImplementedException or InvalidOperationException)
        {
            // A host without a screen shows nothing; Get-CvInterrupted works regardless.
        }
    }
}
