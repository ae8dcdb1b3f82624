using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;
using CvClass.Sandbox.Protocol;
using Shell = System.Management.Automation.PowerShell;

namespace CvClass.Tests;

/// <summary>A fresh PowerShell engine with the built module imported by its manifest, and a sandbox on a real loopback port.</summary>
internal sealed class Engine : IDisposable
{
    /// <summary>Requests in flight of a session by default.</summary>
    internal const int ThrottleLimit = 8;

    private readonly Runspace _runspace;
    private readonly List<SandboxExchange> _received = [];

    internal Engine(SandboxOptions? options = null, FaultPlan? faults = null, bool connect = true, Screen? screen = null)
    {
        Service = new SandboxService(options);
        Service.Exchanged += exchange =>
        {
            lock (_received) _received.Add(exchange);
        };
        Listener = SandboxListener.Start(Service, faults);
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Path.Combine(Repository.Module, "CvClass.psd1")]);
        _runspace = screen is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(screen, state);
        _runspace.Open();
        _runspace.SessionStateProxy.SetVariable("ConfirmPreference", "None");
        _runspace.SessionStateProxy.SetVariable("Data", Path.Combine(AppContext.BaseDirectory, "data"));
        if (connect)
        {
            Run($"Connect-CvClass -BaseUri {Listener.BaseAddress} -Credential (Get-Key) -Domain demo -NoVerify -MaxRetry 2 -SettleSec 2")
                .AssertNoErrors();
        }
    }

    internal SandboxService Service { get; }

    internal SandboxListener Listener { get; }

    /// <summary>What the sandbox received since the last <see cref="ClearReceived"/>.</summary>
    internal IReadOnlyList<SandboxExchange> Received
    {
        get
        {
            lock (_received) return _received.ToArray();
        }
    }

    internal void ClearReceived()
    {
        lock (_received) _received.Clear();
    }

    internal Outcome Run(string script, params (string Name, object? Value)[] variables)
    {
        using var shell = NewShell(script, variables);
        var outcome = new Outcome();
        try
        {
            outcome.Output.AddRange(shell.Invoke());
        }
        catch (RuntimeException e)
        {
            outcome.Terminating = e.ErrorRecord;
        }
        outcome.Errors.AddRange(shell.Streams.Error);
        outcome.Warnings.AddRange(shell.Streams.Warning.Select(w => w.Message));
        outcome.Verbose.AddRange(shell.Streams.Verbose.Select(v => v.Message));
        outcome.Debug.AddRange(shell.Streams.Debug.Select(d => d.Message));
        outcome.Progress.AddRange(shell.Streams.Progress);
        outcome.Others = shell.Streams.Information.Count + shell.Streams.Debug.Count + shell.Streams.Progress.Count;
        return outcome;
    }

    /// <summary>A pipeline that the test starts and stops.</summary>
    internal Shell NewShell(string script, params (string Name, object? Value)[] variables)
    {
        foreach (var (name, value) in variables) _runspace.SessionStateProxy.SetVariable(name, value);
        var secret = SandboxService.DemoSecretKey;
        _runspace.SessionStateProxy.SetVariable("Key",
            new PSCredential(SandboxService.DemoAppId, new System.Net.NetworkCredential("", secret).SecurePassword));
        var shell = Shell.Create(_runspace);
        shell.AddScript("function Get-Key { $Key }\n" + script, useLocalScope: false);
        return shell;
    }

    public void Dispose()
    {
        _runspace.Dispose();
        Listener.Dispose();
    }
}

/// <summary>The result of a script.</summary>
internal sealed class Outcome
{
    internal List<PSObject> Output { get; } = [];

    internal List<ErrorRecord> Errors { get; } = [];

    internal List<ProgressRecord> Progress { get; } = [];

    internal List<string> Warnings { get; } = [];

    internal List<string> Verbose { get; } = [];

    internal List<string> Debug { get; } = [];

    internal ErrorRecord? Terminating { get; set; }

    internal int Others { get; set; }

    /// <summary>The only error, terminating or not.</summary>
    internal ErrorRecord Error => Terminating ?? Assert.Single(Errors);

    /// <summary>The output as one type, after checking that there are no errors.</summary>
    internal T[] Of<T>() => AssertNoErrors().Output.Select(o => (T)o.BaseObject).ToArray();

    internal Outcome AssertNoErrors()
    {
        Assert.True(Terminating is null, Terminating?.ToString());
        Assert.True(Errors.Count == 0, string.Join("\n", Errors));
        return this;
    }
}
