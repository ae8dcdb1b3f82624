using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net.Sockets;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Errors;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Starts an emulator of the service on a port of this machine.</para>
/// <para type="description">For other programs and other processes, over real sockets, with latency, faults and odd habits on demand.
/// Connect-CvClass -Sandbox needs no port.</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "CvSandbox", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Start-CvSandbox.md")]
[OutputType(typeof(SandboxPort))]
public sealed class StartCvSandboxCommand : PSCmdlet
{
    private const double Rounding = 1e-9; // of the sum of chances

    /// <summary>The port; by default any that is free.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>Time that every request takes besides, in milliseconds.</summary>
    [Parameter]
    [ValidateRange(0, 600000)]
    public int LatencyMilliseconds { get; set; }

    /// <summary>How likely faults are: names of faults with chances from 0 to 1, such as @{ DropAfterCommit = 0.05 }.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(FaultCompleter))]
    public Hashtable Fault { get; set; } = [];

    /// <summary>
    /// What the service does otherwise than one assumes: names of settings with their values, such as
    /// @{ ListLag = 3; NameHabits = 'Nfkc,SqueezeBlanks'; PasswordsInLists = 'HiddenInLists'; CommitDelay = 1.5 }. Times are seconds.
    /// A name that is unknown is an error that lists all names.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(HabitCompleter))]
    public Hashtable Habit { get; set; } = [];

    /// <summary>Seed of the faults and of all that is made up: the same seed gives the same sequence.</summary>
    [Parameter]
    public int Seed { get; set; } = 263;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!ShouldProcess($"127.0.0.1:{Port}", Texts.ActionStartSandbox)) return;
        try
        {
            var faults = new FaultPlan(Seed) { Latency = TimeSpan.FromMilliseconds(LatencyMilliseconds) };
            foreach (DictionaryEntry fault in Fault)
            {
                var kind = (FaultKind)InputValue.Read(fault.Key, typeof(FaultKind))!;
                faults[kind] = Chance(fault, faults, kind);
            }
            var options = new SandboxOptions { Seed = Seed };
            SandboxHabits.Apply(Habit, options, faults);
            var service = new SandboxService(options);
            WriteObject(new SandboxPort(SandboxListener.Start(service, faults, Port), service));
        }
        catch (Exception e) when (e is SocketException or FormatException or InvalidCastException)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(new ArgumentException(Texts.FormatSandboxNotStarted(e.Message), e), null));
        }
    }

    private static double Chance(DictionaryEntry fault, FaultPlan faults, FaultKind kind)
    {
        var text = Convert.ToString(Unwrapped.Of(fault.Value), CultureInfo.InvariantCulture) ?? "";
        var rest = 1 - Enum.GetValues(typeof(FaultKind)).Cast<FaultKind>().Where(k => k != kind).Sum(k => faults[k]);
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var chance);
        return isNumber && chance >= 0 && chance <= rest + Rounding
            ? Math.Min(chance, Math.Max(rest, 0))
            : throw new FormatException(Texts.FormatSandboxFaultChance(kind, text));
    }
}
