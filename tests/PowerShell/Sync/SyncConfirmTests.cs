using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CvClass.Sandbox;

namespace CvClass.Tests;

/// <summary>When removals prompt, and how often.</summary>
public sealed class SyncConfirmTests
{
    private const string Sync = "[pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; Duration = 45 } | Sync-CvRoom -Prune ";

    private static readonly DateTimeOffset s_day = new(2026, 9, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("", 1, 1, 4)]
    [InlineData("-Confirm:$false", 1, 0, 1)]
    [InlineData("-WhatIf", 1, 0, 3)]
    public void One_prompt_with_their_number_covers_all_removals(string byHand, int answer, int questions, int rooms)
    {
        using var engine = Seeded();
        var host = new AskingHost(answer);
        using var runspace = Open(engine, host);
        Run(runspace, Sync + byHand);
        Assert.Equal(questions, host.Questions.Count);
        Assert.All(host.Questions, q => Assert.Contains("3 rooms", q, StringComparison.Ordinal));
        Assert.Equal(rooms, engine.Service.RoomCount());
    }

    [Fact]
    public void Creates_and_changes_prompt_only_with_Confirm()
    {
        using var engine = new Engine();
        var host = new AskingHost(1); // yes to all
        using var runspace = Open(engine, host);
        Run(runspace, Sync);
        Assert.Empty(host.Questions);
        Run(runspace, "[pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; Duration = 50 } | Sync-CvRoom -Confirm");
        Assert.Single(host.Questions);
    }

    [Fact]
    public void A_host_without_prompts_removes_nothing_and_does_the_rest()
    {
        using var engine = Seeded();
        var outcome = engine.Run("$ConfirmPreference = 'High'; " + Sync);
        Assert.StartsWith("CvClass.RemovalsNotConfirmed", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Confirm:$false", outcome.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, engine.Service.RoomCount());
        engine.Run(Sync + "-Confirm:$false").AssertNoErrors();
        Assert.Equal(1, engine.Service.RoomCount());
    }

    [Fact]
    public void Passwords_are_masked_in_views_and_in_tables()
    {
        using var engine = new Engine();
        engine.Service.SeedRoom("a", s_day.AddHours(8), s_day.AddHours(8.75), teacherPassword: "old-secret");
        var host = new AskingHost(0);
        using var runspace = Open(engine, host);
        Run(runspace, """
            $row = [pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; Duration = 50; TeacherPassword = 'new-secret' }
            $plan = $row | Sync-CvRoom -WhatIf
            $plan | Out-Default
            $plan.Changes | Out-Default
            "$($plan.Changes)" | Out-Default
            """);
        var text = host.Screen;
        Assert.Contains("EndTime: 2026-09-01 08:45 -> 2026-09-01 08:50", text, StringComparison.Ordinal);
        Assert.Contains("TeacherPassword: *** -> ***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    private static Engine Seeded()
    {
        var engine = new Engine();
        for (var i = 0; i < 3; i++) engine.Service.SeedRoom("old " + i, s_day.AddHours(10 + i), s_day.AddHours(10.75 + i));
        return engine;
    }

    private static Runspace Open(Engine engine, AskingHost host)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Path.Combine(Repository.Module, "CvClass.psd1")]);
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        var secret = new System.Net.NetworkCredential("", SandboxService.DemoSecretKey).SecurePassword;
        runspace.SessionStateProxy.SetVariable("Key", new PSCredential(SandboxService.DemoAppId, secret));
        Run(runspace, $"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -SettleSec 2");
        return runspace;
    }

    private static string Run(Runspace runspace, string script)
    {
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        var output = shell.AddScript(script).Invoke();
        Assert.Empty(shell.Streams.Error);
        return string.Join("\n", output.Select(o => o?.ToString()));
    }
}
