using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Rooms;
using CvClass.Client.Signing;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

/// <summary>
/// A create whose response is lost, against services with their own habits: at most one room is created, and the result is reported
/// correctly.
/// Cases run in parallel, because they spend nearly all of their time waiting.
/// </summary>
public sealed class LostAnswerTests
{
    private const int AtOnce = 48;
    private const string Path = "WebAPI/CreateRoom";
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(4);

    private static int s_port = 20_000;

    private static readonly FaultKind[] s_late =
        [FaultKind.BadGatewayLateCommit, FaultKind.ServiceUnavailableLateCommit, FaultKind.GatewayTimeoutLateCommit,
            FaultKind.DropLateCommit, FaultKind.HangThenCommit, FaultKind.SlowCommit];

    private static readonly FaultKind[] s_committed =
    [
        FaultKind.DropAfterCommit, FaultKind.BadGatewayAfterCommit, FaultKind.GatewayTimeout, FaultKind.TruncatedBody,
            FaultKind.TruncatedJson,
        FaultKind.RequestTimeoutAfterCommit, FaultKind.RedirectAfterCommit, FaultKind.PayloadTooLargeAfterCommit,
            FaultKind.TooManyRequestsAfterCommit,
        FaultKind.InternalServerErrorAfterCommit, FaultKind.KeysDifferByBlank, FaultKind.SerialNotNumeric, FaultKind.SerialMissing,
    ];

    private static readonly FaultKind[] s_withoutEffect =
        [FaultKind.DropBeforeCommit, FaultKind.BadGatewayBeforeCommit, FaultKind.ServiceUnavailable, FaultKind.TooManyRequests];

    private static readonly FaultKind[] s_refusals =
        [FaultKind.Unauthorized, FaultKind.Forbidden, FaultKind.NotFound, FaultKind.MethodNotAllowed, FaultKind.NotImplemented];

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
        ("html", static o => o.NameHabits = NameHabits.HtmlEscape),
        ("html, cut", static o => o.NameHabits = NameHabits.HtmlEscape | NameHabits.CutTo20Characters),
        ("squeezed", static o => o.NameHabits = NameHabits.SqueezeBlanks),
        ("NFKC", static o => o.NameHabits = NameHabits.Nfkc),
        ("NFKC, no emoji, squeezed, html",
            static o => o.NameHabits = NameHabits.Nfkc | NameHabits.DropNonBmp | NameHabits.SqueezeBlanks | NameHabits.HtmlEscape),
        ("by the minute", static o => o.TimesByTheMinute = true),
        ("passwords hidden in lists", static o => o.PasswordsInLists = PasswordVisibility.HiddenInLists),
        ("passwords masked in lists", static o => o.PasswordsInLists = PasswordVisibility.MaskedInLists),
        ("passwords hidden", static o => o.PasswordsInLists = PasswordVisibility.HiddenEverywhere),
        ("passwords hidden, by the minute, cut",
            static o =>
            (o.PasswordsInLists, o.TimesByTheMinute, o.NameHabits) =
            (PasswordVisibility.HiddenEverywhere, true, NameHabits.CutTo20Characters)),
    ];

    private static readonly string[] s_names =
    [
        "高一(1)班 语文",
        "Tom & Jerry's <b>\"first\"</b> lesson  of  the year",
        "😀 ＡＢＣ１２３ ﬁ  课 👩‍🏫 end",
        "七年级三班数学同步提高课程第一单元第三课时有理数的加法",
        "lone \uD83D surrogate \u200B and more",
    ];

    [Fact]
    public async Task A_lost_response_never_creates_a_second_room_whatever_the_service_alters()
    {
        var cases = from fault in s_late.Concat(s_committed).Concat(s_withoutEffect)
                    from habit in s_habits.Select((h, i) => (Habit: h, Index: i))
                    from given in new[] { false, true }
                    select new Case(fault, habit.Habit.What, habit.Habit.Set, s_names[(habit.Index + (int)fault) % s_names.Length], given);
        await RunAsync(cases, MustBeReturned);
    }

    [Fact]
    public async Task A_room_is_found_although_the_list_shows_it_late()
    {
        var cases = from fault in s_committed.Append(FaultKind.DropBeforeCommit).Except([FaultKind.TooManyRequestsAfterCommit])
                    from given in new[] { false, true }
                    select new Case(fault, "list lags", static o => o.ListLag = TimeSpan.FromSeconds(2.5), "高一(1)班 语文", given);
        await RunAsync(cases, MustBeReturned);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_room_remains_after_a_429_that_created_it_although_the_list_lags(bool given)
    {
        var service = new SandboxService(new SandboxOptions { ListLag = TimeSpan.FromSeconds(2) });
        var faults = new FaultPlan { RetryAfter = TimeSpan.Zero };
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        faults.Next(Path, FaultKind.TooManyRequestsAfterCommit);
        var creator = new RoomCreator(client);
        var created = await creator.CreateAsync(RoomCreation.Of(Lesson("a", given)), CallContext.None);
        var warnings = await creator.FinishAsync(CallContext.None);
        Assert.Equal(created.Room.Serial, Assert.Single(service.KeptRooms()).Serial.ToString());
        // A generated password identifies the twin, so one lookup suffices; with given ones the creator waits until the service settles.
        Assert.Equal(given ? 0 : 1, warnings.Count);
        Assert.Equal(given ? 1 : 2, service.TotalCreated());
    }

    [Fact]
    public async Task A_request_refused_before_it_took_effect_is_not_an_unknown_outcome()
    {
        await RunAsync(s_refusals.Select(f => new Case(f, "none", static _ => { }, "a", false)), static (_, result, service) =>
            result is CvClassException { Kind: FailureKind.Http } e && e.Message.Contains("Nothing was changed", StringComparison.Ordinal)
                && service.TotalCreated() == 0 ? null : $"{result}");
    }

    [Fact]
    public async Task A_service_that_never_responds_leaves_an_unknown_outcome_and_at_most_one_room()
    {
        var cases = new[] { FaultKind.HangThenCommit, FaultKind.DropBeforeCommit,
            FaultKind.BadGatewayBeforeCommit }.Select(f => new Case(f, "always", static _ => { }, "a", true) { Times = 100 });
        await RunAsync(cases, static (c, result, service) => c.Fault == FaultKind.HangThenCommit
            ? MustBeReturned(c, result, service)
            : result is CvClassException { Kind: FailureKind.OutcomeUnknown } && service.TotalCreated() == 0 ? null : $"{result}");
    }

    [Fact]
    public async Task An_older_room_is_not_taken_for_the_new_one_once_a_later_number_is_known()
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        var twin = (await client.SendAsync(Lesson("a", given: true), CallContext.None))!; // created by another process
        var creator = new RoomCreator(client);
        await creator.CreateAsync(RoomCreation.Of(Lesson("another", given: true)), CallContext.None);
        faults.Next(Path, FaultKind.DropBeforeCommit, 9);
        var error = await Assert.ThrowsAsync<CvClassException>(() =>
            creator.CreateAsync(RoomCreation.Of(Lesson("a", given: true)), CallContext.None));
        Assert.Equal(FailureKind.OutcomeUnknown, error.Kind);
        Assert.Contains(twin.Serial, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_room_is_found_among_other_lessons_with_the_same_passwords()
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        var creator = new RoomCreator(client);
        await creator.CreateAsync(RoomCreation.Of(Lesson("z", given: true)), CallContext.None);
        faults.Next(Path, FaultKind.GatewayTimeoutLateCommit);
        faults.Next(Path, FaultKind.DropBeforeCommit);
        var lost = new[] { "a", "b" }.Select(n => creator.CreateAsync(RoomCreation.Of(Lesson(n, given: true)), CallContext.None)).ToArray();
        await Task.Delay(500);
        // by another process
        foreach (var name in (string[])["x", "y"]) await client.SendAsync(Lesson(name, given: true), CallContext.None);
        var made = await Task.WhenAll(lost);
        await service.WhenSettledAsync();
        var names = service.KeptRooms().ToDictionary(r => r.Serial.ToString(), r => r.Name);
        Assert.Equal(5, names.Count);
        Assert.Equal(["a", "b"], made.Select(m => names[m.Room.Serial]));
    }

    [Fact]
    public async Task Two_possible_rooms_are_named_in_the_error_and_left_alone()
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        var twin = (await client.SendAsync(Lesson("a", given: true), CallContext.None))!; // created by another process
        faults.Next(Path, FaultKind.DropAfterCommit);
        var error = await Assert.ThrowsAsync<CvClassException>(() => new RoomCreator(client)
            .CreateAsync(RoomCreation.Of(Lesson("a", given: true)), CallContext.None));
        Assert.Equal(FailureKind.OutcomeUnknown, error.Kind);
        Assert.All(service.KeptRooms(), r => Assert.Contains(r.Serial.ToString(), error.Message, StringComparison.Ordinal));
        Assert.Equal(2, service.RoomCount());
        Assert.Contains(service.KeptRooms(), r => r.Serial.ToString() == twin.Serial);
    }

    [Fact]
    public async Task A_room_found_by_given_passwords_comes_with_a_warning_that_names_its_number()
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        faults.Next(Path, FaultKind.DropAfterCommit, 2);
        var certain = await new RoomCreator(client).CreateAsync(RoomCreation.Of(Lesson("a", given: false)), CallContext.None);
        Assert.Null(certain.Warning);
        var weak = await new RoomCreator(client).CreateAsync(RoomCreation.Of(Lesson("b", given: true)), CallContext.None);
        Assert.Contains(weak.Room.Serial, weak.Warning, StringComparison.Ordinal);
        Assert.DoesNotContain("t1234", weak.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_found_by_its_third_party_id_whatever_its_name_has_become()
    {
        var service = new SandboxService(
            new SandboxOptions { ThirdRoomId = ThirdRoomIdSupport.Supported, PasswordsInLists = PasswordVisibility.HiddenEverywhere });
        var faults = new FaultPlan();
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        faults.Next(Path, FaultKind.DropAfterCommit);
        var request = Lesson("a", given: true);
        request.ThirdPartyId = "timetable-77";
        var created = await new RoomCreator(client).CreateAsync(RoomCreation.Of(request), CallContext.None);
        Assert.Null(created.Warning);
        Assert.Equal(created.Room.Serial, Assert.Single(service.KeptRooms()).Serial.ToString());
        Assert.Equal("timetable-77", created.Room.ThirdPartyId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_twin_that_appears_late_is_removed_or_named_at_the_end(bool given)
    {
        // The commit comes later than the settings allow for, so the create is sent again.
        var service = new SandboxService();
        var faults = new FaultPlan { CommitDelay = TimeSpan.FromSeconds(3) };
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress, settle: TimeSpan.FromSeconds(1));
        var creator = new RoomCreator(client);
        faults.Next(Path, FaultKind.GatewayTimeoutLateCommit);
        var created = await creator.CreateAsync(RoomCreation.Of(Lesson("a", given)), CallContext.None);
        Assert.Single(creator.SentAgain);
        await service.WhenSettledAsync();
        Assert.Equal(2, service.RoomCount());
        var warning = Assert.Single(await creator.FinishAsync(CallContext.None));
        Assert.Contains(created.Room.Serial, warning, StringComparison.Ordinal);
        Assert.All(service.KeptRooms()
            .Where(r => r.Serial.ToString() != created.Room.Serial),
            r => Assert.Contains(r.Serial.ToString(), warning, StringComparison.Ordinal));
        Assert.Equal(given ? 2 : 1, service.RoomCount());
        Assert.Contains(service.KeptRooms(), r => r.Serial.ToString() == created.Room.Serial);
    }

    [Fact]
    public async Task Identical_lessons_get_one_room_each_when_all_responses_are_lost()
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        faults.Next(Path, FaultKind.DropAfterCommit, 4);
        faults.Next(Path, FaultKind.DropBeforeCommit, 4);
        faults.Next(Path, FaultKind.None, 4);
        faults.Next(Path, FaultKind.GatewayTimeoutLateCommit, 4);
        var creator = new RoomCreator(client);
        var made = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(_ => creator.CreateAsync(RoomCreation.Of(Lesson("same", given: true)), CallContext.None)));
        await service.WhenSettledAsync();
        Assert.Equal(16, made.Select(m => m.Room.Serial).Distinct().Count());
        Assert.Equal(16, service.RoomCount());
        Assert.Empty(await creator.FinishAsync(CallContext.None));
        Assert.Equal(16, service.RoomCount());
    }

    [Fact]
    public async Task One_lookup_serves_all_lost_creates_of_a_day()
    {
        var service = new SandboxService();
        var looks = 0;
        service.Exchanged += x => looks += x.Path == "WebAPI/GetRoomByTime" ? 1 : 0;
        var faults = new FaultPlan { CommitDelay = TimeSpan.FromSeconds(1.5) };
        using var listener = Listen(service, faults);
        using var client = Client(listener.BaseAddress);
        faults.Next(Path, FaultKind.GatewayTimeoutLateCommit, 200);
        var creator = new RoomCreator(client);
        await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(i => creator.CreateAsync(RoomCreation.Of(Lesson("l" + i, given: false)), CallContext.None)));
        Assert.Equal(200, service.RoomCount());
        Assert.InRange(looks, 2, 60);
    }

    // Each case has a port of its own, because a process remembers the rooms of a service by its address.
    private static SandboxListener Listen(SandboxService service, FaultPlan faults)
    {
        while (true)
        {
            try
            {
                return SandboxListener.Start(service, faults, System.Threading.Interlocked.Increment(ref s_port));
            }
            catch (System.Net.Sockets.SocketException)
            {
                // taken by another program
            }
        }
    }

    private static string? MustBeReturned(Case c, object result, SandboxService service)
    {
        var rooms = service.KeptRooms();
        if (rooms.Count != 1) return $"{rooms.Count} rooms, and {result}";
        return result is CreatedRoom created && created.Room.Serial == rooms[0].Serial.ToString()
            && created.Room.TeacherPassword == rooms[0].TeacherPassword ? null : $"room {rooms[0].Serial}, and {result}";
    }

    private static async Task RunAsync(IEnumerable<Case> cases, Func<Case, object, SandboxService, string?> judge)
    {
        var wrong = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
        {
            var options = new SandboxOptions();
            one.Habit(options);
            var service = new SandboxService(options);
            var faults = new FaultPlan { CommitDelay = TimeSpan.FromSeconds(2), HangTime = TimeSpan.FromSeconds(1),
                RetryAfter = TimeSpan.Zero };
            faults.Next(Path, one.Fault, one.Times);
            using var listener = Listen(service, faults);
            using var client = Client(listener.BaseAddress, timeout: one.Fault == FaultKind.SlowCommit ? TimeSpan.FromSeconds(1) : null);
            var creator = new RoomCreator(client);
            object result;
            try
            {
                result = await creator.CreateAsync(RoomCreation.Of(Lesson(one.Name, one.Given)), CallContext.None);
                foreach (var warning in await creator.FinishAsync(CallContext.None)) wrong.Enqueue($"{one}: {warning}");
            }
            catch (CvClassException e)
            {
                result = e;
            }
            await service.WhenSettledAsync();
            if (judge(one, result, service) is { } problem) wrong.Enqueue($"{one}: {problem}");
        });
        Assert.True(wrong.IsEmpty, $"{wrong.Count} wrong:\n" + string.Join("\n", wrong.Take(40)));
    }

    // Seconds that a service drops if it stores minutes, and a start at midnight, the boundary of a day.
    private static CreateRoom Lesson(string name, bool given) => new()
    {
        Name = name,
        StartTime = new DateTimeOffset(2026, 12, 1, 0, 0, 30, TimeSpan.FromHours(8)).AddSeconds(given ? -30 : 0)
            .AddHours(name == "same" || name.Length == 1 ? 8 : 0),
        EndTime = new DateTimeOffset(2026, 12, 1, 0, 45, 30, TimeSpan.FromHours(8)).AddSeconds(given ? -30 : 0)
            .AddHours(name == "same" || name.Length == 1 ? 8 : 0),
        TeacherPassword = given ? "t1234" : null,
        AssistantPassword = given ? "a1234" : null,
        PatrolPassword = given ? "p1234" : null,
    };

    private static CvClassClient Client(Uri address, TimeSpan? timeout = null, TimeSpan? settle = null) => new(
        new ClientOptions { BaseUri = address, MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(50), Timeout = timeout
            ?? TimeSpan.FromSeconds(30), Settle = settle ?? s_settle },
        RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey));

    /// <summary>One fault, one habit, one name.</summary>
    private sealed record Case(FaultKind Fault, string What, Action<SandboxOptions> Habit, string Name, bool Given)
    {
        internal int Times { get; init; } = 1;

        public override string ToString() => $"{Fault}, {What}, '{Name}', passwords {(Given ? "given" : "generated")}";
    }
}
