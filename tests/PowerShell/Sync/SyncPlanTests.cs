using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client.Wire;
using CvClass.PowerShell.Sync;

namespace CvClass.Tests;

/// <summary>The plan of a run, without PowerShell and without a service.</summary>
public sealed class SyncPlanTests
{
    private static readonly DateTimeOffset s_day = new(2026, 9, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_matching_room_is_left_and_a_missing_one_is_created()
    {
        var plan = Plan([Row("a", 8), Row("b", 9)], [Stored("1", "a", 8)]);
        Assert.Equal(["None 1 a", "Create  b"], Show(plan));
    }

    [Theory]
    [InlineData("高一(1)班 语文 第一单元 第一课时 导入", "高一(1)班 语文 第一单元 第一课时 ")]
    [InlineData("Tom & Jerry", "Tom &amp; Jerry")]
    [InlineData("a  b", "a b")]
    [InlineData("ＡＢＣ１２３", "ABC123")]
    [InlineData("课😀程", "课程")]
    public void A_name_altered_by_the_service_is_not_a_rename(string wanted, string stored)
    {
        foreach (var key in Enum.GetValues<SyncKey>())
        {
            var plan = Plan([Row(wanted, 8, serial: key == SyncKey.Serial ? "1" : null)], [Stored("1", stored, 8)], key, prune: true);
            Assert.Equal([$"None 1 {wanted}"], Show(plan));
            Assert.Single(plan.Altered);
        }
    }

    [Fact]
    public void A_different_name_is_a_different_lesson()
    {
        var plan = Plan([Row("高一(1)班 语文", 8)], [Stored("1", "高一(1)班 数学", 8)], prune: true);
        Assert.Equal(["Create  高一(1)班 语文", "Remove 1 高一(1)班 数学"], Show(plan));
    }

    [Theory]
    [InlineData(30, 0, 0)]
    [InlineData(30, 60, 0)]
    [InlineData(0, 60, 1)]
    [InlineData(0, 1, 1)]
    public void Seconds_rounded_by_the_service_are_not_a_change(int wantedSeconds, int storedSeconds, int changes)
    {
        var row = Row("a", 8);
        (row.Request.StartTime, row.Request.EndTime) = (s_day.AddHours(8), s_day.AddHours(9).AddSeconds(wantedSeconds));
        var room = Stored("1", "a", 8);
        (room.StartTime, room.EndTime) = (s_day.AddHours(8), s_day.AddHours(9).AddSeconds(storedSeconds));
        Assert.Equal(changes, Plan([row], [room]).Steps.Single().Step.Changes.Count);
    }

    [Fact]
    public void A_change_shows_old_and_new_values_but_hides_passwords()
    {
        var row = Row("a", 8, minutes: 60);
        row.Request.TeacherPassword = "new-secret";
        var changes = Plan([row], [Stored("1", "a", 8)]).Steps.Single().Step.Changes;
        Assert.Equal(["EndTime", "TeacherPassword"], changes.Select(c => c.Name));
        Assert.Equal<object?>([s_day.AddHours(8.75), s_day.AddHours(9)], [changes[0].OldValue, changes[0].NewValue]);
        Assert.Equal(("t1", "new-secret"), (changes[1].OldValue, changes[1].NewValue));
        Assert.Equal("EndTime: 2026-09-01 08:45 -> 2026-09-01 09:00", changes[0].ToString());
        Assert.Equal("TeacherPassword: *** -> ***", changes[1].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("****")]
    public void A_hidden_password_is_requested_or_else_not_compared(string? shown)
    {
        var row = Row("a", 8);
        row.Request.TeacherPassword = "t1234";
        row.Request.StudentPassword = "s1234";
        var room = Stored("1", "a", 8);
        (room.TeacherPassword, room.AssistantPassword, room.PatrolPassword, room.StudentPassword) = (shown, shown, shown, shown);
        Assert.Same(room, Assert.Single(SyncPlan.NeedingDetails([row], [room], Rules())));
        Assert.Equal(["None 1 a"], Show(Plan([row], [room])));
    }

    [Fact]
    public void A_missing_students_password_is_set()
    {
        var row = Row("a", 8);
        row.Request.StudentPassword = "s1234";
        var step = Plan([row], [Stored("1", "a", 8)]).Steps.Single();
        Assert.Equal(("s1234", true), (step.Change!.StudentPassword, step.Change.PasswordRequired));
    }

    [Fact]
    public void Twins_of_a_lesson_are_left_alone()
    {
        var plan = Plan([Row("a", 8)], [Stored("2", "a", 8), Stored("1", "a", 8), Stored("3", "b", 8)], prune: true);
        Assert.Equal(["None 1 a", "Remove 3 b"], Show(plan));
        Assert.Equal("2", Assert.Single(plan.Twins).Twin.Serial);
    }

    [Fact]
    public void Lessons_whose_truncated_names_are_equal_keep_one_room_each()
    {
        var names = new[] { "七年级三班数学同步提高课程第一单元第三课时甲", "七年级三班数学同步提高课程第一单元第三课时乙" };
        var rows = names.Select(n => Row(n, 8)).ToArray();
        (rows[0].Request.TeacherPassword, rows[1].Request.TeacherPassword) = ("t2", "t1");
        var plan = Plan(rows, names.Select((n, i) => Stored($"{i + 1}", n[..20], 8)).ToArray(), prune: true);
        Assert.Equal([$"None 2 {names[0]}", $"None 1 {names[1]}"], Show(plan)); // by their passwords
        Assert.Empty(plan.Twins);
    }

    [Fact]
    public void Rows_without_a_number_are_matched_by_name_and_start()
    {
        var rows = new[] { Row("new name", 10, serial: "1"), Row("b", 9) };
        var plan = Plan(rows, [Stored("1", "a", 8), Stored("2", "b", 9)], SyncKey.Serial);
        Assert.Equal(["Change 1 new name", "None 2 b"], Show(plan));
        Assert.Equal(["Name", "StartTime", "EndTime"], plan.Steps[0].Step.Changes.Select(c => c.Name));
    }

    [Fact]
    public void An_unknown_number_is_refused_and_nothing_is_removed()
    {
        var rows = new[] { Row("a", 8, serial: "9"), Row("b", 9, serial: "2") };
        var plan = Plan(rows, [Stored("1", "a", 8), Stored("2", "b", 9)], SyncKey.Serial, prune: true);
        Assert.Equal(["None 2 b"], Show(plan));
        Assert.Contains("9", Assert.Single(plan.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void By_name_and_day_new_bells_change_only_times()
    {
        var rows = new[] { Row("math", 13.5), Row("math", 14.5), Row("english", 8) };
        var rooms = new[] { Stored("1", "math", 14), Stored("2", "math", 15), Stored("3", "english", 8) };
        Assert.Equal(["Change 1 math", "Change 2 math", "None 3 english"], Show(Plan(rows, rooms, SyncKey.NameAndDay, prune: true)));
        var byStart = Show(Plan(rows, rooms, prune: true));
        Assert.Equal(["Create  math", "Create  math", "None 3 english", "Remove 1 math", "Remove 2 math"], byStart);
    }

    [Fact]
    public void By_name_and_day_a_lesson_keeps_its_room_when_another_is_cancelled()
    {
        var rooms = new[] { Stored("1", "math", 8), Stored("2", "math", 10) };
        Assert.Equal(["None 2 math", "Remove 1 math"], Show(Plan([Row("math", 10)], rooms, SyncKey.NameAndDay, prune: true)));
        Assert.Equal(["None 2 math"], Show(Plan([Row("math", 10)], rooms, SyncKey.NameAndDay)));
        var three = new[] { Row("math", 8), Row("math", 10), Row("math", 12) };
        Assert.Equal(["None 1 math", "None 2 math", "Create  math"], Show(Plan(three, rooms, SyncKey.NameAndDay)));
    }

    [Fact]
    public void By_name_and_day_a_twin_at_the_old_time_is_left_alone()
    {
        var plan = Plan([Row("math", 9)], [Stored("1", "math", 8), Stored("2", "math", 8)], SyncKey.NameAndDay, prune: true);
        Assert.Equal(["Change 1 math"], Show(plan));
        Assert.Equal("2", Assert.Single(plan.Twins).Twin.Serial);
    }

    [Fact]
    public void By_third_party_number_a_lesson_may_move_with_name_and_start_as_fallback()
    {
        var rows = new[] { Row("a2", 10), Row("b", 9) };
        (rows[0].Request.ThirdPartyId, rows[1].Request.ThirdPartyId) = ("x1", "x2");
        var rooms = new[] { Stored("1", "a", 8), Stored("2", "b", 9) };
        rooms[0].ThirdPartyId = "x1";
        Assert.Equal(["Change 1 a2", "None 2 b"], Show(Plan(rows, rooms, SyncKey.ThirdPartyId)));
    }

    [Fact]
    public void A_room_that_starts_at_the_end_of_the_span_is_outside()
    {
        var rules = Rules() with { Prune = new SyncSpan(s_day.AddHours(8), s_day.AddHours(10)) };
        var rooms = new[] { Stored("1", "a", 8), Stored("2", "b", 10), Stored("3", "c", 9.5), Stored("4", "d", 7.9) };
        var plan = SyncPlan.Make([Row("a", 8)], rooms, rules);
        Assert.Equal(["None 1 a", "Remove 3 c"], Show(plan));
    }

    [Theory]
    [InlineData("七(1)班*", "七(1)班 语文", true)]
    [InlineData("七(1)班*", "七(2)班 语文", false)]
    [InlineData("七(1)班*", "七（1）班 语文", true)]
    [InlineData("七（1）班*", "七(1)班 语文", true)]
    [InlineData("*Tom & *", "x Tom &amp; Jerry", true)]
    [InlineData("［a］*", "b", false)]
    public void A_scope_matches_names_with_wildcards_in_stored_form(string pattern, string name, bool isInside) =>
        Assert.Equal(isInside, SyncScope.Of(pattern, []).Contains(name));

    [Theory]
    [InlineData("七(1)班 语文", true)]
    [InlineData("七(2)班 语文", false)]
    [InlineData("七（1）班 语文", true)]
    public void The_class_shared_by_all_rows_is_the_scope(string name, bool isInside) =>
        Assert.Equal(isInside, SyncScope.Of(null, [Row("七(1)班 数学", 8, className: "七(1)班")]).Contains(name));

    [Fact]
    public void Class_1_does_not_include_class_10_and_two_classes_set_no_scope()
    {
        Assert.False(SyncScope.Of(null, [Row("a", 8, className: "高一1")]).Contains("高一10班"));
        Assert.True(SyncScope.Of(null, [Row("a", 8, className: "高一1")]).Contains("高一1班"));
        Assert.True(SyncScope.Of(null, [Row("a", 8, className: "x"), Row("b", 8, className: "y")]).IsEverything);
        Assert.True(SyncScope.Of(null, [Row("a", 8, className: "x"), Row("b", 8)]).IsEverything);
    }

    [Fact]
    public void The_default_removal_limit_is_a_tenth_but_at_least_five()
    {
        Assert.Equal(5, Plan([Row("a", 8)], [Stored("1", "a", 8)], prune: true).DefaultMaxRemovals);
        var eighty = Enumerable.Range(0, 80).Select(i => Stored($"{i + 1}", "x" + i, 8)).ToArray();
        Assert.Equal(8, Plan([Row("a", 8)], eighty, prune: true).DefaultMaxRemovals);
    }

    [Theory]
    [InlineData("2026-03-30T00:00+02:00", false)]
    [InlineData("2026-03-29T23:59+02:00", true)]
    [InlineData("2026-03-29T00:00+01:00", true)]
    [InlineData("2026-03-28T23:59+01:00", false)]
    public void Days_begin_and_end_in_the_sessions_zone(string time, bool isInside)
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2000, 1, 1), new DateTime(2100, 1, 1), TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday));
        var zone = TimeZoneInfo.CreateCustomTimeZone("t", TimeSpan.FromHours(1), "t", "t", "t", [rule]);
        var span = SyncSpan.DaysOf([new DateTimeOffset(2026, 3, 29, 8, 0, 0, TimeSpan.FromHours(2))], zone);
        Assert.Equal(isInside, span.Contains(DateTimeOffset.Parse(time, null)));
    }

    [Fact]
    public void The_order_of_the_input_does_not_change_the_plan()
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, 40).Select(i => Row("lesson " + (i % 7), 8 + (i / 7))).ToArray();
        var rooms = Enumerable.Range(0, 60).Select(i => Stored($"{i + 100}", "lesson " + (i % 9), 8 + (i / 9))).ToArray();
        var first = Show(Plan(rows, rooms, prune: true)).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 20; i++)
        {
            var shuffled = Plan(rows.OrderBy(_ => random.Next()).ToArray(), rooms.OrderBy(_ => random.Next()).ToArray(), prune: true);
            Assert.Equal(first, Show(shuffled).Order(StringComparer.Ordinal));
        }
    }

    private static SyncRules Rules(SyncKey key = SyncKey.NameAndStart, bool prune = false) =>
        new(key, ChinaTime.Zone, SyncScope.Of(null, []), prune ? new SyncSpan(s_day, s_day.AddDays(1)) : null);

    private static SyncPlan Plan(
        IReadOnlyList<WantedRoom> rows, IReadOnlyList<Room> rooms, SyncKey key = SyncKey.NameAndStart, bool prune = false) =>
        SyncPlan.Make(rows, rooms, Rules(key, prune));

    private static IEnumerable<string> Show(SyncPlan plan) => plan.Steps.Select(s => $"{s.Step.Action} {s.Step.Serial} {s.Step.Name}");

    private static WantedRoom Row(string name, double hour, int minutes = 45, string? serial = null, string? className = null)
    {
        var start = s_day.AddHours(hour);
        var request = new CreateRoom { Name = name, StartTime = start, EndTime = start.AddMinutes(minutes) };
        return new WantedRoom(serial, request, null, className);
    }

    private static Room Stored(string serial, string name, double hour) => new()
    {
        Serial = serial,
        Name = name,
        StartTime = s_day.AddHours(hour),
        EndTime = s_day.AddHours(hour).AddMinutes(45),
        RoomType = RoomType.SmallClass,
        TeacherPassword = "t" + serial,
        AssistantPassword = "a" + serial,
        PatrolPassword = "p" + serial,
    };
}
