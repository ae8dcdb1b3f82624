using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;

namespace CvClass.Tests;

/// <summary>A final check that was stopped is in the log once, and resuming it emits no room twice.</summary>
public sealed class FinalLookTests
{
    private const string Create = "WebAPI/CreateRoom";
    private const string List = "WebAPI/GetRoomByTime";
    private const string Lessons =
        "$in = 1..2 | ForEach-Object { [pscustomobject]@{ Name = \"l$_\"; StartTime = 1788220800; Duration = 45 } }; $n = 0; ";

    [Fact]
    public async Task A_stopped_final_check_is_logged_once_and_emits_nothing_when_resumed()
    {
        using var engine = Throttled();
        using var reached = new ManualResetEventSlim();
        const string script = "$in | New-CvRoom | ForEach-Object { $_; if (++$n -eq 2) { $Reached.Set() } }";
        var (output, _) = await ChangingCommand.StopAsync(engine, Lessons + script, () => MomentAfterAsync(reached), ("Reached", reached));
        Assert.Equal(2, output.Length);
        var entry = Assert.Single(engine.Run("Get-CvInterrupted").Of<InterruptedItem>());
        Assert.Equal(InterruptedState.Unknown, entry.State);
        engine.Run("Get-CvInterrupted | New-CvRoom -WhatIf").AssertNoErrors();
        Assert.Single(engine.Run("Get-CvInterrupted").Output);
        engine.ClearReceived();
        Assert.Empty(engine.Run("Get-CvInterrupted | New-CvRoom").AssertNoErrors().Output);
        Assert.Contains(engine.Received, x => x.Path == List);
        Assert.DoesNotContain(engine.Received, x => x.Path == Create);
        Assert.Empty(engine.Run("Get-CvInterrupted").Output);
        Assert.Equal(2, engine.Service.RoomCount());
    }

    [Fact]
    public async Task A_room_not_yet_emitted_is_logged_once_and_resuming_includes_the_final_check()
    {
        using var engine = Throttled();
        using var reached = new ManualResetEventSlim();
        const string script =
            "$in[1], $in[0] | New-CvRoom | ForEach-Object { $Reached.Set(); while ($true) { [Threading.Thread]::Sleep(10) } }";
        await ChangingCommand.StopAsync(
            engine, Lessons + script, () => MomentAfterAsync(reached, () => engine.Service.RoomCount() == 2), ("Reached", reached));
        Assert.Equal(["l2", "l1"], engine.Run("Get-CvInterrupted").Of<InterruptedItem>().Select(i => i.Name));
        engine.ClearReceived();
        Assert.Equal(["l2", "l1"], engine.Run("Get-CvInterrupted | New-CvRoom").Of<Room>().Select(r => r.Name));
        Assert.Contains(engine.Received, x => x.Path == List);
        Assert.DoesNotContain(engine.Received, x => x.Path == Create);
        Assert.Empty(engine.Run("Get-CvInterrupted").Output);
    }

    // The first create is refused with 429 and sent again, so that a final check is due.
    private static Engine Throttled()
    {
        var faults = new FaultPlan { RetryAfter = TimeSpan.Zero };
        var engine = new Engine(faults: faults, connect: false);
        const string more = "-NoVerify -MaxRetry 2 -SettleSec 5 -ThrottleLimit 2";
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key {more}").AssertNoErrors();
        faults.Next(Create, FaultKind.TooManyRequests);
        return engine;
    }

    private static async Task MomentAfterAsync(ManualResetEventSlim reached, Func<bool>? also = null)
    {
        Assert.True(await Task.Run(() => reached.Wait(TimeSpan.FromSeconds(60))));
        while (also?.Invoke() == false) await Task.Delay(10);
        await Task.Delay(500);
    }
}
