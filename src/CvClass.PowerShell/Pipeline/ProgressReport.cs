using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Pipeline;

/// <summary>Progress of a command with many inputs: count, rate, and remaining time if known.</summary>
internal sealed class ProgressReport(Cmdlet command)
{
    private const int ActivityId = 263;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_patience;
    private int _done;
    private bool _shown;

    /// <summary>Number of inputs so far.</summary>
    internal int Received { get; set; }

    /// <summary>Whether it is time for another report.</summary>
    internal bool IsDue => _clock.Elapsed >= _next;

    /// <summary>One input is done.</summary>
    internal void Advance()
    {
        _done++;
        if (Received < 2 || !IsDue) return;
        _next = _clock.Elapsed + s_interval;
        var rate = _done / _clock.Elapsed.TotalSeconds;
        var record = Record(Status(rate));
        // How many inputs will follow is unknown; only those received can be counted.
        record.SecondsRemaining = (int)Math.Ceiling((Received - _done) / rate);
        record.PercentComplete = (int)(100L * _done / Received);
        command.WriteProgress(record);
        _shown = true;
    }

    /// <summary>The head of the queue waits for time to pass, and with it all output.</summary>
    /// <param name="name">The awaited input.</param>
    /// <param name="until">When the wait ends at the latest.</param>
    internal void Wait(string? name, DateTimeOffset until)
    {
        _next = _clock.Elapsed + s_interval;
        var seconds = Math.Max(0, (int)Math.Ceiling((until - DateTimeOffset.UtcNow).TotalSeconds));
        var record = Record(Texts.FormatProgressWaiting(_done, Received, name ?? "?", seconds));
        record.SecondsRemaining = seconds;
        record.PercentComplete = (int)(100L * _done / Math.Max(Received, 1));
        command.WriteProgress(record);
        _shown = true;
    }

    /// <summary>Shows the progress of the only item.</summary>
    internal void Show(ProgressState state)
    {
        var record = Record(state.Status);
        record.SecondsRemaining = (int)Math.Ceiling(state.Left.TotalSeconds);
        record.PercentComplete = state.Percent;
        command.WriteProgress(record);
        _shown = true;
    }

    private string Status(double rate) => Texts.FormatProgressStatus(_done, Received, rate.ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>Removes the progress display.</summary>
    internal void Complete()
    {
        if (!_shown) return;
        var record = Record(Status(_done / _clock.Elapsed.TotalSeconds));
        record.RecordType = ProgressRecordType.Completed;
        command.WriteProgress(record);
    }

    private ProgressRecord Record(string status) => new(ActivityId, CommandName.Of(command.GetType()), status);
}
