using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;

namespace CvClass.Tests;

/// <summary>
/// A second run changes nothing, whatever the service does to names and times, with connection faults, and after a stop. Cases run in
/// parallel, because they spend most of their time waiting.
/// </summary>
public sealed class SyncHabitTests
{
    private const int AtOnce = 32;
    private const string Connect = "Connect-CvClass -BaseUri {0} -Credential (Get-Key) -NoVerify -MaxRetry 8 -SettleSec {1}";

    private static readonly string[] s_changes = ["WebAPI/CreateRoom", "WebAPI/ModifyRoom", "WebAPI/DeleteRoom"];

    private static readonly string[] s_names =
    [
        "高一(1)班 语文",
        "Tom & Jerry's <b>\"first\"</b> lesson  of  the year",
        "😀 ＡＢＣ１２３ ﬁ  课 👩‍🏫 end",
        "七年级三班数学同步提高课程第一单元第三课时有理数的加法",
        "七年级三班数学同步提高课程第一单元第三课时有理数的减法",
        " x\u200By ",
    ];

    private static readonly (string What, Action<SandboxOptions> Set)[] s_habits =
    [
        ("none", static _ => { }),
        ("start bound out", static o => o.TimeWindow = RoomTimeWindow.ExcludeStartBound),
        ("end bound out", static o => o.TimeWindow = RoomTimeWindow.ExcludeEndBound),
        ("bounds out", static o => o.TimeWindow = RoomTimeWindow.ExcludeBounds),
        ("contained", static o => o.TimeWindow = RoomTimeWindow.Contained),
        ("starts within", static o => o.TimeWindow = RoomTimeWindow.StartsWithin),
        ("cut to characters", static o => o.NameHabits = NameHabits.CutTo20Characters),
        ("cut to bytes", static o => o.NameHabits = NameHabits.CutTo20Utf8Bytes),
        ("no emoji", static o => o.NameHabits = NameHabits.DropNonBmp),
        ("nothing invisible", static o => o.NameHabits = NameHabits.DropInvisible | NameHabits.DropUnpairedSurrogates),
        ("html", static o => o.NameHabits = NameHabits.HtmlEscape),
        ("html, cut", static o => o.NameHabits = NameHabits.HtmlEscape | NameHabits.CutTo20Characters),
        ("squeezed", static o => o.NameHabits = NameHabits.SqueezeBlanks),
        ("NFKC", static o => o.NameHabits = NameHabits.Nfkc),
        ("all of a name", static o => o.NameHabits = (NameHabits)~0 & ~NameHabits.CutTo20Utf8Bytes),
        ("by the minute", static o => o.TimesByTheMinute = true),
        ("passwords hidden in lists", static o => o.PasswordsInLists = PasswordVisibility.HiddenInLists),
        ("passwords masked in lists", static o => o.PasswordsInLists = PasswordVisibility.MaskedInLists),
        ("passwords hidden", static o => o.PasswordsInLists = PasswordVisibility.HiddenEverywhere),
        ("third-party numbers kept", static o => o.ThirdRoomId = ThirdRoomIdSupport.Supported),
        ("list lags", static o => o.ListLag = TimeSpan.FromSeconds(3)),
        ("list lags, small pages", static o => (o.ListLag, o.PageSizeOverride) = (TimeSpan.FromSeconds(3), 5)),
        ("last page repeated", static o => (o.RepeatLastPage, o.PageSizeOverride) = (true, 7)),
        ("pages overlap", static o => (o.OverlapPages, o.PageSizeOverride) = (true, 7)),
    ];

    [Fact]
    public async Task A_second_run_changes_nothing_under_any_habit()
    {
        var keys = new[] { "NameAndStart", "NameAndDay", "Serial", "ThirdPartyId" };
        var cases = keys.SelectMany(k => s_habits.Select((h, i) => (Key: k, HasFaults: true, Habit: h, Seed: i)))
            .Concat(s_habits.Select((h, i) => (Key: keys[0], HasFaults: false, Habit: h, Seed: i)));
        await SideBySideAsync(cases, static (one, wrong) =>
        {
            using var engine = NewEngine(one.Habit.Set, one.HasFaults ? Faults(one.Seed) : null);
            var what = $"{one.Key}, {one.Habit.What}, {(one.HasFaults ? "faults" : "no faults")}";
            var sync = $"$rows | Sync-CvRoom -Key {one.Key} -Prune -WarningAction SilentlyContinue";
            Check(wrong, what + ", first", engine.Run(sync, ("rows", Rows(24))), engine, 24, "Create");
            CheckSecond(wrong, what, engine, sync, 24);
        });
    }

    [Fact]
    public async Task Changes_and_removals_happen_once_although_lists_lag()
    {
        var cases = s_habits.SelectMany((h, i) => new[] { (Habit: h, Faults: null), (Habit: h, Faults: (FaultPlan?)Faults(i)) });
        await SideBySideAsync(cases, static (one, wrong) =>
        {
            var habit = one.Habit;
            using var engine = NewEngine(habit.Set, one.Faults);
            var rows = Rows(24);
            engine.Run("$rows | Sync-CvRoom -WarningAction SilentlyContinue", ("rows", rows)).AssertNoErrors();
            foreach (var row in rows.Take(4)) row.Properties["Duration"].Value = 60;
            const string Sync = "$kept | Sync-CvRoom -Prune -WarningAction SilentlyContinue";
            Check(wrong, habit.What + ", change", engine.Run(Sync, ("kept", rows.Take(20).ToArray())), engine, 20, null);
            if (engine.Service.MadeRooms().Count(r => r.End - r.Start == 3600) != 4) wrong.Enqueue($"{habit.What}: not four rooms changed");
            CheckSecond(wrong, habit.What, engine, Sync, 20);
        });
    }

    [Fact]
    public async Task Running_again_at_once_finishes_a_stopped_run()
    {
        // Name habits alone do not affect requests in flight.
        var names = new[] { "html", "html, cut", "squeezed", "no emoji", "NFKC" };
        var cases = s_habits.Where(h => !names.Contains(h.What))
            .SelectMany((h, i) => new[] { (Habit: h, Seed: 100 + i), (Habit: h, Seed: 200 + i) });
        await SideBySideAsync(cases, static (one, wrong) =>
        {
            var faults = Faults(one.Seed);
            faults.Latency = TimeSpan.FromMilliseconds(15);
            faults[FaultKind.GatewayTimeoutLateCommit] = 0.03;
            faults[FaultKind.DropLateCommit] = 0.03;
            using var engine = NewEngine(one.Habit.Set, faults, settle: 6); // a late commit, and then the lag
            const string Sync = "$rows | Sync-CvRoom -WarningAction SilentlyContinue";
            var (what, random) = ($"{one.Habit.What} ({one.Seed})", new Random(one.Seed));
            for (var stop = 0; stop < 2; stop++)
            {
                using var shell = engine.NewShell(Sync, ("rows", Rows(60)));
                var enough = engine.Service.TotalCreated() + random.Next(1, 25);
                var running = shell.BeginInvoke();
                while (engine.Service.TotalCreated() < enough && !running.IsCompleted) Thread.Sleep(2);
                shell.Stop();
            }
            Check(wrong, what + ", again", engine.Run(Sync), engine, 60, null);
            engine.Service.WhenSettledAsync().GetAwaiter().GetResult();
            CheckSecond(wrong, what, engine, Sync, 60);
        });
    }

    [Theory]
    [InlineData("Set-CvRoom $serial -Shift 2.00:00")]
    [InlineData("Set-CvRoom $serial -Shift 2.00:00; Set-CvRoom $serial -Name other")]
    [InlineData("Remove-CvRoom $serial -Confirm:$false")]
    public void Sync_sees_recent_changes_of_Set_and_Remove_although_the_list_lags(string change)
    {
        var now = DateTimeOffset.UtcNow;
        using var engine = NewEngine(o => (o.ListLag, o.Clock) = (TimeSpan.FromSeconds(3), () => now), null);
        const string Sync = "$rows | Sync-CvRoom -WarningAction SilentlyContinue";
        Check([], "first", engine.Run(Sync, ("rows", Rows(3))), engine, 3, "Create");
        now += TimeSpan.FromSeconds(10);
        var serial = engine.Run("(Get-CvRoom)[1].Serial").AssertNoErrors().Output.Single();
        engine.Run(change, ("serial", serial)).AssertNoErrors();
        Assert.Contains(engine.Run("Get-CvRoom").Of<Room>(), r => r.Serial == serial.ToString()); // as it was
        Assert.Equal(["Create", "None", "None"], engine.Run(Sync).Of<SyncStep>().Select(s => s.Action.ToString()).Order());
        Assert.Equal(3, engine.Run("$rows | Sync-CvRoom").Of<SyncStep>().Count(s => s.Action == SyncAction.None));
    }

    [Theory]
    [InlineData("Set-CvRoom $serial -Shift -30.00:00")]
    [InlineData("Set-CvRoom $serial -Shift -30.00:00; Set-CvRoom $serial -AutoStartMedia")]
    public void Sync_sees_a_room_just_moved_into_the_timetable_although_the_list_lacks_it(string change)
    {
        var now = DateTimeOffset.UtcNow;
        using var engine = NewEngine(o => (o.ListLag, o.Clock) = (TimeSpan.FromSeconds(3), () => now), null);
        const string Make = "$rows[0, 2] | New-CvRoom | Out-Null; "
            + "($rows[1] | New-CvRoom -StartTime { $_.StartTime.AddDays(30) }).Serial";
        var serial = engine.Run(Make, ("rows", Rows(3))).AssertNoErrors().Output.Single();
        now += TimeSpan.FromSeconds(10);
        engine.Run(change, ("serial", serial)).AssertNoErrors();
        Assert.Equal(3, engine.Run("$rows | Sync-CvRoom").Of<SyncStep>().Count(s => s.Action is SyncAction.None or SyncAction.Change));
        Assert.Equal(3, engine.Service.TotalCreated());
    }

    [Fact]
    public void Altered_names_cause_one_warning_per_run()
    {
        using var engine = NewEngine(static o => o.NameHabits = NameHabits.HtmlEscape, null);
        var rows = Enumerable.Range(0, 5).Select(i => Row("A & B " + i, i)).ToArray();
        Assert.Empty(engine.Run("$rows | Sync-CvRoom", ("rows", rows)).Warnings);
        var warning = Assert.Single(engine.Run("$rows | Sync-CvRoom").Warnings);
        Assert.Contains("A & B 0", warning, StringComparison.Ordinal);
        Assert.Contains("A &amp; B 0", warning, StringComparison.Ordinal);
    }

    private static Engine NewEngine(Action<SandboxOptions> habit, FaultPlan? faults, int settle = 4)
    {
        var options = new SandboxOptions();
        habit(options);
        var engine = new Engine(options, faults, connect: false);
        engine.Run(string.Format(null, Connect, engine.Listener.BaseAddress, settle)).AssertNoErrors();
        return engine;
    }

    private static FaultPlan Faults(int seed) => new(seed)
    {
        RetryAfter = TimeSpan.Zero,
        [FaultKind.DropBeforeCommit] = 0.03,
        [FaultKind.DropAfterCommit] = 0.04,
        [FaultKind.BadGatewayAfterCommit] = 0.02,
        [FaultKind.ServiceUnavailable] = 0.02,
        [FaultKind.TooManyRequests] = 0.01,
        [FaultKind.TruncatedBody] = 0.02,
    };

    private static void Check(ConcurrentQueue<string> wrong, string what, Outcome outcome, Engine engine, int rooms, string? action)
    {
        if (outcome.Terminating is { } terminating) wrong.Enqueue($"{what}: {terminating}");
        foreach (var error in outcome.Errors.Take(3)) wrong.Enqueue($"{what}: {error}");
        var steps = outcome.Output.Select(o => (SyncStep)o.BaseObject).ToArray();
        foreach (var step in steps.Where(s => action is not null && s.Action.ToString() != action).Take(3))
        {
            wrong.Enqueue($"{what}: {step.Action} {step.Serial} {step.Name} {string.Join(", ", step.Changes)}");
        }
        if (action is not null && steps.Length != rooms) wrong.Enqueue($"{what}: {steps.Length} steps");
        if (engine.Service.RoomCount() != rooms) wrong.Enqueue($"{what}: {engine.Service.RoomCount()} rooms");
    }

    private static void CheckSecond(ConcurrentQueue<string> wrong, string what, Engine engine, string sync, int rooms)
    {
        var numbers = Numbers(engine);
        engine.ClearReceived();
        Check(wrong, what + ", second", engine.Run(sync), engine, rooms, "None");
        if (!numbers.SequenceEqual(Numbers(engine))) wrong.Enqueue(what + ": the numbers have changed");
        if (engine.Received.Any(x => s_changes.Contains(x.Path))) wrong.Enqueue(what + ": the second run sent a change");
    }

    // On dedicated threads: a pipeline blocks its thread, and needs the thread pool for the requests that it waits for.
    private static async Task SideBySideAsync<T>(IEnumerable<T> cases, Action<T, ConcurrentQueue<string>> run)
    {
        var wrong = new ConcurrentQueue<string>();
        using var places = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(cases.Select(one => Task.Factory.StartNew(
            () =>
            {
                places.Wait();
                try
                {
                    run(one, wrong);
                }
                finally
                {
                    places.Release();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        Assert.True(wrong.IsEmpty, $"{wrong.Count} wrong:\n" + string.Join("\n", wrong.Take(40)));
    }

    private static long[] Numbers(Engine engine) => engine.Service.MadeRooms().Select(r => r.Serial).Order().ToArray();

    private static PSObject[] Rows(int count) =>
        Enumerable.Range(0, count).Select(i => Row(s_names[i % s_names.Length], i / s_names.Length)).ToArray();

    // From midnight on, the boundary of a day; with seconds that a service drops if it stores minutes; two of three with passwords.
    private static PSObject Row(string name, int hour)
    {
        var start = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hour).AddSeconds(hour % 2 * 30);
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty("Name", name));
        row.Properties.Add(new PSNoteProperty("StartTime", start));
        row.Properties.Add(new PSNoteProperty("Duration", 45));
        var index = Math.Abs(name.Length + hour) % 3;
        row.Properties.Add(new PSNoteProperty("TeacherPassword", index > 0 ? $"t{name.Length:000}{hour:00}" : ""));
        row.Properties.Add(new PSNoteProperty("StudentPassword", index > 1 ? $"s{name.Length:000}{hour:00}" : ""));
        row.Properties.Add(new PSNoteProperty("ThirdPartyId", index > 0 ? $"x-{Array.IndexOf(s_names, name)}-{hour}" : ""));
        return row;
    }
}
