using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using CvClass.Sandbox;
using Shell = System.Management.Automation.PowerShell;

namespace CvClass.Bench;

/// <summary>PowerShell with the module.</summary>
internal static class Shells
{
    /// <summary>The manifest of the built module.</summary>
    internal static string Module { get; } = Path.Combine(Repository.Module, "CvClass.psd1");

    internal static Runspace Open(Uri? address = null, int retries = 4)
    {
        var state = InitialSessionState.CreateDefault2();
        if (address is not null) state.ImportPSModule([Module]);
        var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        if (address is null) return runspace;
        runspace.SessionStateProxy.SetVariable("Key",
            new PSCredential(SandboxService.DemoAppId, new NetworkCredential("", SandboxService.DemoSecretKey).SecurePassword));
        runspace.SessionStateProxy.SetVariable("Address", address);
        Run(runspace, $"Connect-CvClass -BaseUri $Address -Credential $Key -NoVerify -MaxRetry {retries} -SettleSec 2");
        return runspace;
    }

    internal static System.Collections.ObjectModel.Collection<PSObject> Run(Runspace runspace, string script)
    {
        using var shell = Shell.Create(runspace);
        var output = shell.AddScript(script).Invoke();
        if (shell.HadErrors) throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        return output;
    }
}
