using System;
using System.Linq;

namespace CvClass.Tests;

/// <summary>An empty variable or cell never widens a call.</summary>
public sealed class EmptyInputTests
{
    [Fact]
    public void A_ban_with_an_empty_room_is_refused_and_one_without_a_room_applies_to_all()
    {
        using var engine = new Engine();
        var error = engine.Run("$room = $null; New-CvBlacklistEntry -UserId u1 -Serial $room.Serial -For Forever").Error;
        Assert.Contains("Serial: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Omit the parameter", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
        Assert.Equal(BlacklistScope.Tenant, engine.Run("New-CvBlacklistEntry -UserId u1 -For Forever").Of<BlacklistEntry>().Single().Scope);
    }

    [Fact]
    public void An_empty_room_cell_of_a_ban_is_an_error_and_other_rows_continue()
    {
        using var engine = new Engine();
        var outcome = engine.Run(
            "$r = New-CvRoom a '2026-09-01 08:00' -Duration 45; @('', $r.Serial).ForEach{ [pscustomobject]@{ UserId = 'u1'; Serial = $_; "
                + "For = 'Forever' } } | New-CvBlacklistEntry");
        Assert.Contains("Serial", Assert.Single(outcome.Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal(BlacklistScope.Room, ((BlacklistEntry)outcome.Output.Single().BaseObject).Scope);
    }

    [Fact]
    public void An_empty_room_cell_uploads_courseware_without_a_room()
    {
        using var engine = new Engine();
        engine.Run("[pscustomobject]@{ LiteralPath = \"$Data/vectors.json\"; Serial = '' } | Add-CvCourseware -Public");
        Assert.DoesNotContain(engine.Received.Single().Fields, f => f.Key == "serial");
    }
}
