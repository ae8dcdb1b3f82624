using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;

namespace CvClass.Demo;

/// <summary>Runs a script in the PowerShell engine from NuGet, so that a machine with only the .NET SDK can try the module.</summary>
internal static class Program
{
    private const string FirstScript = "demo/first-run.ps1";

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        var root = Repository.FindAbove(AppContext.BaseDirectory) ?? Repository.FindAbove(Directory.GetCurrentDirectory());
        if (root is null)
        {
            Console.Error.WriteLine("The folder of the repository was not found.");
            return 2;
        }
        var script = arguments.FirstOrDefault() ?? Path.Combine(root, FirstScript);
        if (!File.Exists(script))
        {
            Console.Error.WriteLine($"There is no script '{script}'.");
            return 2;
        }
        var host = new DemoHost(Console.Out, Console.Error);
        using var runspace = OpenRunspace(host, root);
        var folder = Directory.CreateTempSubdirectory("cvclass-demo-").FullName;
        try
        {
            DemoWorkbook.Write(Path.Combine(folder, "kebiao.xlsx"));
            runspace.SessionStateProxy.SetVariable("Folder", folder);
            return Run(runspace, host, Path.GetFullPath(script), arguments.Length == 0 || IsTutorial(script));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A tutorial shows each command before its output; other scripts just run.
    private static bool IsTutorial(string script) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(script))) == "demo";

    private static Runspace OpenRunspace(DemoHost host, string root)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Path.Combine(root, "out", "CvClass", "CvClass.psd1")]);
        state.Variables.Add(new SessionStateVariableEntry("Data", Path.Combine(root, "tests", "data"), "Folder of the sample timetables"));
        state.Variables.Add(new SessionStateVariableEntry("ConfirmPreference", "None", "The demo cannot prompt"));
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        // Colours would be noise in a file or a log.
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        return runspace;
    }

    private static int Run(Runspace runspace, DemoHost host, string script, bool asTutorial)
    {
        var text = File.ReadAllText(script);
        if (!asTutorial) return Invoke(runspace, host, text);
        foreach (var step in Tutorial.Steps(text))
        {
            host.UI.WriteLine(step.Prose);
            host.UI.WriteLine("PS> " + step.Command.Replace("\n", "\n>>  ", StringComparison.Ordinal));
            if (Invoke(runspace, host, step.Command) != 0) return 1;
            host.UI.WriteLine("");
        }
        return 0;
    }

    private static int Invoke(Runspace runspace, DemoHost host, string text)
    {
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        try
        {
            // Out-Default formats output and errors as at a prompt.
            shell.AddScript(text, useLocalScope: false).AddCommand("Out-Default");
            shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
            shell.Invoke();
            return 0;
        }
        catch (RuntimeException e)
        {
            host.UI.WriteErrorLine(e.ErrorRecord is { } record ? $"{record.FullyQualifiedErrorId}: {e.Message}" : e.Message);
            return 1;
        }
    }
}
