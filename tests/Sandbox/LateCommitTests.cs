using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;

namespace CvClass.Tests;

public sealed class LateCommitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_room_is_created_after_the_response(bool overSocket)
    {
        async Task Check(FaultKind kind, int status)
        {
            var faults = new FaultPlan { HangTime = TimeSpan.FromMilliseconds(100), CommitDelay = TimeSpan.FromSeconds(3) };
            faults.Next(SampleRoom.Create, kind);
            using var line = new Line(faults, overSocket);
            var sent = line.Client.SendSignedAsync(SampleRoom.Create, SampleRoom.With());
            if (status == 0) await Assert.ThrowsAnyAsync<HttpRequestException>(() => sent);
            else Assert.Equal(status, (int)(await sent).StatusCode);
            await Task.Delay(200); // an immediate create is done by now
            Assert.Equal((kind, 0, 1), (kind, line.Service.TotalCreated(), line.Service.PendingCommits));
            await line.Service.WhenSettledAsync();
            Assert.Equal((kind, 1, 0), (kind, line.Service.TotalCreated(), line.Service.PendingCommits));
            Assert.Equal("语文", Assert.Single(line.Service.MadeRooms()).Name);
        }
        await Task.WhenAll(
            Check(FaultKind.BadGatewayLateCommit, 502),
            Check(FaultKind.ServiceUnavailableLateCommit, 503),
            Check(FaultKind.GatewayTimeoutLateCommit, 504),
            Check(FaultKind.DropLateCommit, 0),
            Check(FaultKind.HangThenCommit, 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hanging_service_never_responds(bool overSocket)
    {
        var faults = new FaultPlan { CommitDelay = TimeSpan.Zero };
        faults.Next(SampleRoom.Create, FaultKind.HangThenCommit);
        using var line = new Line(faults, overSocket);
        line.Client.Http.Timeout = TimeSpan.FromMilliseconds(300); // the hang lasts 30 s
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => line.Client.SendSignedAsync(SampleRoom.Create, SampleRoom.With()));
        await line.Service.WhenSettledAsync();
        Assert.Equal(1, line.Service.TotalCreated());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slow_service_creates_the_room_after_the_client_has_given_up(bool overSocket)
    {
        var faults = new FaultPlan { CommitDelay = TimeSpan.FromSeconds(1) };
        faults.Next(SampleRoom.Create, FaultKind.SlowCommit);
        using var line = new Line(faults, overSocket);
        using var received = new Received(line.Service);
        line.Client.Http.Timeout = TimeSpan.FromMilliseconds(300);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => line.Client.SendSignedAsync(SampleRoom.Create, SampleRoom.With()));
        await line.Service.WhenSettledAsync();
        Assert.Equal(1, line.Service.TotalCreated());
        Assert.Equal(SampleRoom.Create, Assert.Single(received.All).Path);
    }

    [Fact]
    public async Task A_slow_service_responds_in_the_end()
    {
        var faults = new FaultPlan { CommitDelay = TimeSpan.FromMilliseconds(300) };
        faults.Next(SampleRoom.Create, FaultKind.SlowCommit);
        using var line = new Line(faults, overSocket: true);
        var clock = Stopwatch.StartNew();
        var answer = await line.Client.PostAsync(SampleRoom.Create, SampleRoom.With());
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(290)); // a timer may be a little early
        Assert.Equal(line.Service.MadeRooms()[0].Serial, (long)answer["serial"]!);
    }

    [Fact]
    public async Task The_seed_determines_the_delays()
    {
        static TimeSpan[] Delays(int seed)
        {
            var plan = new FaultPlan(seed) { CommitDelay = TimeSpan.FromSeconds(1), CommitDelayMax = TimeSpan.FromSeconds(6) };
            return [.. Enumerable.Range(0, 50).Select(_ => plan.DrawCommitDelay())];
        }
        Assert.Equal(Delays(7), Delays(7));
        Assert.NotEqual(Delays(7), Delays(8));
        Assert.All(Delays(7), d => Assert.InRange(d, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6)));
        Assert.True(Delays(7).Max() - Delays(7).Min() > TimeSpan.FromSeconds(3));

        var faults = new FaultPlan { [FaultKind.DropLateCommit] = 1 };
        (faults.CommitDelay, faults.CommitDelayMax) = (TimeSpan.Zero, TimeSpan.FromMilliseconds(800));
        using var line = new Line(faults, overSocket: false);
        for (var i = 10; i < 30; i++)
        {
            var room = SampleRoom.Named($"{i}");
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => line.Client.SendSignedAsync(SampleRoom.Create, room));
        }
        await line.Service.WhenSettledAsync();
        var names = line.Service.MadeRooms().Select(r => r.Name).ToArray();
        Assert.Equal(20, names.Distinct().Count());
        Assert.NotEqual(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Waiting_for_late_creates_reports_one_that_failed()
    {
        var late = new LateCommits();
        var commit = late.RunAsync(TimeSpan.Zero, static () => throw new NotSupportedException("x"));
        await Assert.ThrowsAsync<NotSupportedException>(() => commit);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(late.WhenSettledAsync);
        Assert.IsType<NotSupportedException>(error.InnerException);
    }
}
