using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace CvClass.Tests;

/// <summary>The assemblies produce the same bytes on .NET Framework and on .NET: tokens, ciphers, forms, models, timetables.</summary>
public sealed class FrameworkTests
{
    private static readonly string s_program = Path.Combine(
        Repository.Root, "tests", "Mono", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name);

    [Fact]
    public void Mono_prints_the_same_as_NET()
    {
        Assert.SkipUnless(File.Exists("/usr/lib/mono/4.5/Facades/netstandard.dll"),
            "Mono with its facades is not here: apt-get install mono-devel.");
        var wanted = Run("dotnet", Path.Combine(s_program, "net10.0", "CvClass.Mono.dll"));
        Assert.True(wanted.Split('\n').Length > 100, wanted);
        Assert.Equal(wanted, Run("mono", Path.Combine(s_program, "net472", "CvClass.Mono.exe")));
    }

    private static string Run(string runtime, string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(runtime,
                [program, Path.Combine(AppContext.BaseDirectory, "data")]) { RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return text;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(runtime + " could not be started.", e);
        }
    }
}
