using System;
using System.Linq;
using CvClass.Sandbox.Faults;

namespace CvClass.Tests;

/// <summary>Changes of one room run one at a time in input order, without delaying other rooms.</summary>
public sealed class RoomOrderTests
{
    private const string Rooms = "$r = 1..8 | ForEach-Object { New-CvRoom \"l$_\" '2026-09-01 08:00' -Duration 45 }; ";

    [Fact]
    public void Two_shifts_of_a_room_move_it_twice()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(20) });
        var moved = engine.Run(Rooms + "$r[0], $r[1], $r[0], $r[0] | Set-CvRoom -Shift 0:30 -ThrottleLimit 8").Of<Room>();
        var start = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal([30, 30, 60, 90], moved.Select(m => (m.StartTime!.Value - start).TotalMinutes));
        Assert.Equal(start.AddMinutes(90).ToUnixTimeSeconds(), engine.Service.MadeRooms()[0].Start);
    }

    [Fact]
    public void The_last_row_of_a_room_wins_while_other_rooms_overtake()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(15), [FaultKind.SlowBody] = 0.2,
            SlowBodyPause = TimeSpan.FromMilliseconds(40) });
        var serials = engine.Run(Rooms + "$r.Serial").AssertNoErrors().Output.Select(o => o.ToString()).ToArray();
        engine.ClearReceived();
        engine.Run(
            "$rows = 1..6 | ForEach-Object { $i = $_; $r | ForEach-Object { [pscustomobject]@{ Serial = $_.Serial; Name = \"v$i\" } } }; "
            + "$rows = @($rows[0], $rows[8], $rows[16]) + $rows; $rows | Set-CvRoom -ThrottleLimit 8").AssertNoErrors();
        var sent = engine.Received.Where(x => x.Path == "WebAPI/ModifyRoom")
            .Select(x => (Serial: x.Fields.Single(f => f.Key == "serial").Value, Name: x.Fields.Single(f => f.Key == "roomname").Value))
            .ToArray();
        Assert.Equal(["v1", "v2", "v3", "v1", "v2", "v3", "v4", "v5", "v6"], sent.Where(s => s.Serial == serials[0]).Select(s => s.Name));
        foreach (var serial in serials.Skip(1))
        {
            Assert.Equal(["v1", "v2", "v3", "v4", "v5", "v6"], sent.Where(s => s.Serial == serial).Select(s => s.Name));
        }
        // While the inputs of the first room wait for each other, the others continue.
        Assert.True(Array.FindIndex(sent, s => s.Serial == serials[7]) < Array.FindLastIndex(sent, s => s == (serials[0], "v3")));
        Assert.All(engine.Service.MadeRooms(), room => Assert.Equal("v6", room.Name));
    }

    [Fact]
    public void Start_and_removal_of_a_room_follow_its_earlier_inputs()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(20) });
        var outcome = engine.Run(Rooms + "$r[0], $r[0], $r[1] | Remove-CvRoom -PassThru -ThrottleLimit 8");
        // The first removal is done when the second is sent, which therefore finds nothing.
        Assert.Equal(2, outcome.Output.Count);
        Assert.StartsWith("CvClass.4007", Assert.Single(outcome.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
