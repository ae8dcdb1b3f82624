using System;
using CvClass.Client.Rooms;

namespace CvClass.Tests;

public sealed class RecentChangesTests
{
    private static readonly DateTimeOffset s_monday = new(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly RecentChanges _changes = new();

    [Fact]
    public void A_changed_room_counts_while_it_is_listed_and_not_settled()
    {
        _changes.Add("1", Seconds(0), Seconds(30), null);
        Assert.Equal(["1"], Within(30, isListed: true));
        Assert.Empty(Within(30, isListed: false));
        Assert.Empty(Within(31, isListed: true));
    }

    [Fact]
    public void A_moved_room_counts_in_its_new_time_range_even_after_a_change_of_another_field()
    {
        _changes.Add("1", Seconds(0), Seconds(30), s_monday);
        _changes.Add("1", Seconds(1), Seconds(30), null);
        _changes.Add("2", Seconds(1), Seconds(30), s_monday.AddDays(1));
        Assert.Equal(["1"], Within(2, isListed: false));
    }

    [Fact]
    public void A_later_change_does_not_settle_earlier()
    {
        _changes.Add("1", Seconds(0), Seconds(30), s_monday);
        _changes.Add("1", Seconds(1), Seconds(2), null); // from a session with a shorter -SettleSec
        Assert.Equal(["1"], Within(29, isListed: false));
        Assert.Empty(Within(31, isListed: false));
    }

    [Fact]
    public void Settled_rooms_are_forgotten_as_others_come()
    {
        for (var i = 0; i < 1000; i++) _changes.Add($"{i}", Seconds(i), Seconds(30), null);
        Assert.Equal(31, _changes.Count);
    }

    private System.Collections.Generic.IReadOnlyList<string> Within(int now, bool isListed) =>
        _changes.Within(Seconds(now), s_monday.AddHours(-1), s_monday.AddHours(1), _ => isListed);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
