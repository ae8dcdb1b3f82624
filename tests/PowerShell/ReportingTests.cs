using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;

namespace CvClass.Tests;

/// <summary>Long pauses, conversions and exchanges are reported, and errors name their file.</summary>
public sealed class ReportingTests
{
    [Theory]
    [InlineData("Get-CvRoom", "WebAPI/GetRoomList")]
    [InlineData("New-CvRoom a '2026-09-01 08:00' -Duration 45", "WebAPI/CreateRoom")]
    [InlineData("Connect-CvClass -BaseUri $Address -Credential $Key", "WebAPI/getThemeList")]
    public async Task A_pause_of_minutes_causes_a_warning(string command, string path)
    {
        var faults = new FaultPlan { RetryAfter = TimeSpan.FromMinutes(3) };
        using var engine = new Engine(faults: faults);
        faults.Next(path, FaultKind.TooManyRequests, 3);
        using var shell = engine.NewShell(command, ("Address", engine.Listener.BaseAddress));
        var running = shell.BeginInvoke();
        var clock = Stopwatch.StartNew();
        while (shell.Streams.Warning.Count == 0 && clock.Elapsed < TimeSpan.FromMinutes(1)) await Task.Delay(20);
        var warning = Assert.Single(shell.Streams.Warning).Message;
        Assert.False(running.IsCompleted);
        Assert.Contains(path, warning, StringComparison.Ordinal);
        Assert.Matches(@"\b1[78]\d s", warning);
        shell.Stop();
    }

    [Fact]
    public void Waiting_for_a_conversion_shows_progress_and_removes_it()
    {
        using var engine = new Engine(new SandboxOptions { QueriesUntilConverted = 4 });
        var folder = System.IO.Directory.CreateTempSubdirectory("cvclass");
        try
        {
            foreach (var name in (string[])["a.pptx", "b.pptx"])
            {
                System.IO.File.WriteAllText(System.IO.Path.Combine(folder.FullName, name), "slides");
            }
            var outcome = engine.Run(
                "Add-CvCourseware \"$Folder/*.pptx\" -Public -Conversion DynamicSlides "
                + "| Wait-CvCourseware -IntervalMilliseconds 10", ("Folder", folder.FullName));
            Assert.Equal(2, outcome.AssertNoErrors().Output.Count);
            var progress = outcome.Progress.Where(p => p.Activity == "Wait-CvCourseware").ToArray();
            Assert.Contains(progress, p => p is { RecordType: ProgressRecordType.Processing, StatusDescription: "0 of 2 converted" }
                && p.SecondsRemaining is > 500 and <= 600);
            Assert.Equal(ProgressRecordType.Completed, progress.Last().RecordType);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Debug_shows_requests_and_responses_without_secrets()
    {
        using var engine = new Engine();
        var outcome = engine.Run(
            "$r = New-CvRoom '高一 语文' '2026-09-01 08:00' -Duration 45 -TeacherPassword 'teach er4711' -AssistantPassword assist4711 "
            + "-StudentPassword stud4711 -Debug; Get-CvRoom -Debug > $null; Invoke-CvApi GetRoomInfo @{ serial = $r.Serial; "
            + "mypassword = 'mine4711' } -Debug > $null; $r.PatrolPassword");
        var patrol = outcome.AssertNoErrors().Output.Last().ToString();
        Assert.Equal(3, outcome.Debug.Count(d => d.StartsWith("POST WebAPI/", StringComparison.Ordinal)));
        Assert.Contains("roomname=高一 语文", outcome.Debug[0], StringComparison.Ordinal);
        Assert.Contains("starttime=1788220800", outcome.Debug[0], StringComparison.Ordinal);
        Assert.Matches("HTTP 200\\s+\\{.*\"result\":0", outcome.Debug[0]);
        Assert.Contains("高一 语文", outcome.Debug[1], StringComparison.Ordinal); // of the response
        var all = string.Join("\n", outcome.Debug);
        Assert.DoesNotContain("4711", all, StringComparison.Ordinal);
        Assert.DoesNotContain(patrol, all, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxService.DemoSecretKey, all, StringComparison.Ordinal);
        Assert.DoesNotMatch("token=[0-9a-f]", all);
        Assert.Empty(engine.Run("Get-CvRoom").AssertNoErrors().Debug);
    }
}
