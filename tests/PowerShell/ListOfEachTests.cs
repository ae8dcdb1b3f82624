using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Protocol;

namespace CvClass.Tests;

/// <summary>A list of each row of a list, such as the attendance of each room: all of them share the session's limit.</summary>
public sealed class ListOfEachTests
{
    private const int Rooms = 24;
    private const int Stays = 450;

    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("Get-CvRoom | Get-CvAttendance", 8)]
    [InlineData("Get-CvRoom | ForEach-Object { $_ | Get-CvAttendance }", 8)]
    [InlineData("Get-CvRoom | Get-CvAttendance -ThrottleLimit 3", 3)]
    public async Task Requests_in_flight_stay_within_the_limit_and_no_row_is_missing(string command, int limit)
    {
        var faults = new FaultPlan { CommitDelay = TimeSpan.FromMilliseconds(20) };
        using var engine = new Engine(faults: faults);
        var now = DateTimeOffset.UtcNow;
        for (var i = 0; i < Rooms; i++) engine.Service.SeedRoom($"lesson {i}", now, now.AddHours(1));
        var serials = engine.Service.KeptRooms().Select(r => $"{r.Serial}").ToArray();
        foreach (var serial in serials) engine.Service.SeedClass(serial, Stays);
        var gauge = new Gauge(engine.Service, faults);
        var outcome = await Task.Run(() => engine.Run(command)).WaitAsync(s_hang);
        var stays = outcome.Of<Attendance>().GroupBy(s => s.Serial).ToArray();
        Assert.Equal(serials.Order(), stays.Select(room => room.Key).Order());
        Assert.All(stays, room => Assert.Equal(Stays, room.Count()));
        Assert.All(stays, room => Assert.Equal(Stays, room.Select(s => (s.UserId, s.EnterTime)).Distinct().Count()));
        Assert.InRange(gauge.Most, 2, limit);
    }

    /// <summary>Counts the attendance requests that have arrived at the sandbox and are not answered yet.</summary>
    private sealed class Gauge
    {
        private const string Path = "WebAPI/GetLoginInfo";
        private int _now;
        private int _most;

        internal Gauge(SandboxService service, FaultPlan faults)
        {
            faults.Next(Path, FaultKind.SlowCommit, int.MaxValue, Arrived);
            service.Exchanged += exchange =>
            {
                if (exchange.Path == Path) Interlocked.Decrement(ref _now);
            };
        }

        internal int Most => Volatile.Read(ref _most);

        private bool Arrived(SandboxRequest request)
        {
            var now = Interlocked.Increment(ref _now);
            for (var most = Most; now > most; most = Most) Interlocked.CompareExchange(ref _most, now, most);
            return true;
        }
    }
}
