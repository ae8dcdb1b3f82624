using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace CvClass.Tests;

public sealed class StartSandboxTests
{
    [Fact]
    public async Task Faults_and_their_times_are_set_by_name()
    {
        using var engine = new Engine(connect: false);
        const string Faults = "@{ GatewayTimeoutLateCommit = 0.4; BadGatewayLateCommit = 0.6 }";
        var port = engine.Run($"Start-CvSandbox -Fault {Faults} -Habit @{{ CommitDelay = 600 }}").Of<SandboxPort>().Single();
        using var http = new HttpClient { BaseAddress = port.BaseUri };
        var statuses = new List<int>();
        for (var i = 0; i < 20; i++) statuses.Add((int)(await http.PostAsync("WebAPI/CreateRoom", null)).StatusCode);
        Assert.Equal([502, 504], statuses.Distinct().Order());
        Assert.Equal((20, 0), (port.PendingCommits, port.TotalCreated));
        engine.Run("Stop-CvSandbox $P", ("P", port)).AssertNoErrors();
    }

    [Theory]
    [InlineData("NameHabits = 'Nfkc', 'SqueezeBlanks'", "  Ａ   b ", "A b")]
    [InlineData("NameHabits = 'nfkc,squeezeblanks'", "  Ａ   b ", "A b")]
    [InlineData("NameHabits = 'Nfkc'", "Ａ   b", "A   b")]
    [InlineData("TellPageSize = $false", "Ａ", "Ａ")]
    public void A_habit_given_by_parameter_applies_to_the_sandbox(string habit, string name, string stored)
    {
        using var engine = new Engine(connect: false);
        var port = engine.Run($"($P = Start-CvSandbox -Habit @{{ {habit} }})").Of<SandboxPort>().Single();
        engine.Run("Connect-CvClass -BaseUri $P.BaseUri -Credential $P.Credential").AssertNoErrors();
        var serial = engine.Run($"New-CvRoom '{name}' '2026-09-01 08:00' -Duration 45").Of<Room>().Single().Serial;
        Assert.Equal(stored, engine.Run($"Get-CvRoom -Serial {serial}").Of<Room>().Single().Name);
        Assert.Equal((1, 1), (port.RoomCount, port.TotalCreated));
        engine.Run($"Remove-CvRoom {serial}").AssertNoErrors();
        Assert.Equal((0, 1, 1), (port.RoomCount, port.TotalCreated, port.TotalRemoved));
        engine.Run("Stop-CvSandbox $P").AssertNoErrors();
    }

    [Theory]
    [InlineData("-Habit @{ Fire = 1 }", "'Fire'", "ListLag")]
    [InlineData("-Habit @{ ListLag = 'soon' }", "ListLag", "seconds")]
    [InlineData("-Habit @{ ListLag = -1 }", "ListLag", "negative")]
    [InlineData("-Habit @{ PageSizeOverride = 0 }", "PageSizeOverride", "at least one row")]
    [InlineData("-Habit @{ NameHabits = 'Nfkc,Fire' }", "NameHabits", "SqueezeBlanks")]
    [InlineData("-Habit @{ TimeWindow = 'Fire' }", "TimeWindow", "StartsWithin")]
    [InlineData("-Habit @{ IgnorePage = 'maybe' }", "IgnorePage", "maybe")]
    [InlineData("-Habit @{ IgnorePage = '' }", "IgnorePage", "empty")]
    [InlineData("-Fault @{ DropLateCommit = 'often' }", "DropLateCommit", "0 to 1")]
    [InlineData("-Fault @{ DropLateCommit = 0.7; SlowCommit = 0.4 }", "0 to 1", "at most 1")]
    [InlineData("-Fault @{ Fire = 1 }", "'Fire'", "HangThenCommit")]
    public void An_invalid_setting_is_an_error_that_says_why(string arguments, string what, string why)
    {
        using var engine = new Engine(connect: false);
        var error = engine.Run("Start-CvSandbox " + arguments).Error;
        Assert.Equal("CvClass.InvalidArgument,CvClass.PowerShell.Commands.StartCvSandboxCommand", error.FullyQualifiedErrorId);
        Assert.Contains(what, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Start-CvSandbox -Fault ", "@{ DropLateCommit = 0.05 }")]
    [InlineData("Start-CvSandbox -Habit ", "@{ ListLag = 3 }")]
    [InlineData("Start-CvSandbox -Habit Passwords", "@{ PasswordsInLists = 'HiddenInLists' }")]
    public void Names_of_habits_and_faults_are_completed(string line, string expected)
    {
        using var engine = new Engine(connect: false);
        var matches = engine.Run($"(TabExpansion2 '{line}' {line.Length}).CompletionMatches.CompletionText").AssertNoErrors().Output;
        var choices = matches.Select(o => o.ToString()).ToArray();
        Assert.Contains(expected, choices);
        Assert.Equal(line.EndsWith(' '), choices.Length > 4);
    }
}
