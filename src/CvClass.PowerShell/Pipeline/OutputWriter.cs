using System;
using System.Collections.Generic;
using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// Writes the records of items to a cmdlet's streams, on the pipeline's thread, and records what the next command received.
/// </summary>
/// <param name="command">The cmdlet.</param>
/// <param name="window">Which results are emitted.</param>
/// <param name="session">Remembers emitted rooms.</param>
/// <param name="progress">Shows the progress of the only item.</param>
/// <param name="onSatisfied">Called when enough has been emitted.</param>
/// <param name="onConsumerGone">Called when the next command accepts no more.</param>
internal sealed class OutputWriter(
    Cmdlet command, OutputWindow window, CvSession session, ProgressReport progress, Action onSatisfied, Action onConsumerGone)
{
    /// <summary>Writes one record.</summary>
    internal void Write(WorkItem item, PipelineRecord record)
    {
        switch (record.Kind)
        {
            case StreamKind.Object:
                Emit(item, record.Value);
                break;
            case StreamKind.Rows:
                EmitAll(item, (IReadOnlyList<object>)record.Value);
                break;
            case StreamKind.Total:
                command.WriteObject(record.Value);
                break;
            case StreamKind.Error:
                command.WriteError((ErrorRecord)record.Value);
                break;
            case StreamKind.Warning:
                command.WriteWarning((string)record.Value);
                break;
            case StreamKind.Debug:
                command.WriteDebug((string)record.Value);
                break;
            case StreamKind.Progress:
                progress.Show((ProgressState)record.Value);
                break;
            default:
                command.WriteVerbose((string)record.Value);
                break;
        }
    }

    private void Emit(WorkItem item, object value)
    {
        if (!window.Admit()) return;
        if (Unwrapped.Of(value) is Room room) session.Remember(room);
        if (window.IsSatisfied) onSatisfied();
        item.InDelivery = value;
        if (command.Stopping) throw new PipelineStoppedException();
        try
        {
            command.WriteObject(value);
        }
        catch (PipelineStoppedException) when (command.Stopping)
        {
            item.MayBeDelivered = true;
            throw;
        }
        catch
        {
            // The next command received it and then ended the pipeline.
            item.DeliveredCount++;
            item.InDelivery = null;
            onConsumerGone();
            throw;
        }
        item.DeliveredCount++;
        item.InDelivery = null;
    }

    private void EmitAll(WorkItem item, IReadOnlyList<object> rows)
    {
        if (!window.TryAdmitAll(rows.Count))
        {
            foreach (var row in rows) Emit(item, row);
            return;
        }
        session.Remember(rows);
        try
        {
            command.WriteObject(rows, enumerateCollection: true);
        }
        catch (Exception e) when (e is not PipelineStoppedException || !command.Stopping)
        {
            onConsumerGone();
            throw;
        }
    }
}
