using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
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

/// <summary>Lost responses of services that show their rooms in undocumented ways.</summary>
public sealed class OddServiceTests
{
    private const string Create = "WebAPI/CreateRoom";
    private const string List = "WebAPI/GetRoomByTime";
    private const string Info = "WebAPI/GetRoomInfo";

    public static TheoryData<string, bool> Passwords()
    {
        var data = new TheoryData<string, bool>();
        foreach (var shown in new[] { "d41d8cd98f00b204e9800998ecf8427e", "t******4", "••••••••" })
        {
            data.Add(shown, false);
            data.Add(shown, true);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Passwords))]
    public async Task A_room_is_found_although_its_passwords_are_shown_as_digests_or_in_part(string shown, bool given)
    {
        var (service, created) = await LoseAsync(given, WithPasswords(shown));
        Assert.Equal(Assert.Single(service.KeptRooms()).Serial.ToString(), created.Room.Serial);
        Assert.Contains(created.Room.Serial, created.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_create_is_not_sent_again_when_the_room_shows_other_passwords(bool given)
    {
        var service = new SandboxService();
        var error = await Assert.ThrowsAsync<CvClassException>(() => LoseAsync(given, WithPasswords("short"), service));
        Assert.Equal(FailureKind.OutcomeUnknown, error.Kind);
        Assert.Contains(Assert.Single(service.KeptRooms()).Serial.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_room_is_found_in_a_list_without_times(bool given)
    {
        var (service, created) = await LoseAsync(given, InList(@"(?<=(?:start|end)time""\s*:\s*"")\d+", ""));
        Assert.Equal(Assert.Single(service.KeptRooms()).Serial.ToString(), created.Room.Serial);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_room_is_found_although_its_details_are_refused(bool given)
    {
        var service = new SandboxService(new SandboxOptions { PasswordsInLists = PasswordVisibility.HiddenInLists });
        var (_, created) = await LoseAsync(given, static (path, text) => path == Info ? """{"result":-1}""" : text, service);
        Assert.Equal(Assert.Single(service.KeptRooms()).Serial.ToString(), created.Room.Serial);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_room_found_with_an_invalid_number_is_an_unknown_outcome_that_names_it(bool given)
    {
        var service = new SandboxService();
        var error = await Assert.ThrowsAsync<CvClassException>(() => LoseAsync(given, InList(@"(?<=serial""\s*:\s*"")", "R"), service));
        Assert.Equal(FailureKind.OutcomeUnknown, error.Kind);
        Assert.Contains("R" + Assert.Single(service.KeptRooms()).Serial, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_create_that_returns_the_number_of_an_earlier_room_is_looked_up(bool given)
    {
        string? first = null;
        var service = new SandboxService();
        var again = new AlteredAnswers(service, new FaultPlan()) { Alter = (path, text) => path == Create ? first ??= text : text };
        using var client = Client(again);
        var creator = new RoomCreator(client);
        var one = await creator.CreateAsync(RoomCreation.Of(Lesson("a", given)), CallContext.None);
        var two = await creator.CreateAsync(RoomCreation.Of(Lesson("b", given)), CallContext.None);
        var returned = new[] { one.Room, two.Room }.Select(r => (r.Name!, r.Serial));
        Assert.Equal(service.KeptRooms().Select(r => (r.Name, r.Serial.ToString())).Order(), returned.Order());
    }

    [Fact]
    public async Task Passwords_in_the_error_of_a_failed_lookup_are_masked()
    {
        var faults = new FaultPlan();
        faults.Next(Create, FaultKind.DropAfterCommit);
        const string words = "cannot write row (a, t1234, a1234, p1234)";
        using var client = Client(new AlteredAnswers(new SandboxService(), faults) { Fail = static path => path == List ? words : null });
        var error = await Assert.ThrowsAsync<CvClassException>(() => CreateAsync(client, Lesson("a", given: true)));
        Assert.Equal(FailureKind.OutcomeUnknown, error.Kind);
        Assert.Contains("cannot write row", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_never_ends_counts_as_lost()
    {
        var service = new SandboxService();
        var faults = new FaultPlan { EndlessBodyRate = 1000 };
        using var listener = SandboxListener.Start(service, faults);
        var (timeout, settle) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        var options = new ClientOptions { BaseUri = listener.BaseAddress, Timeout = timeout, Settle = settle };
        using var client = new CvClassClient(options, RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey));
        faults.Next(Create, FaultKind.EndlessBody);
        var created = await CreateAsync(client, Lesson("a", given: false)).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(Assert.Single(service.KeptRooms()).Serial.ToString(), created.Room.Serial);
    }

    [Fact]
    public async Task A_resumed_create_finds_the_room_that_it_had_found_when_it_was_stopped()
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        faults.Next(Create, FaultKind.DropAfterCommit);
        using var client = Client(new AlteredAnswers(service, faults));
        using var stop = new CancellationTokenSource();
        var creation = RoomCreation.Of(Lesson("a", given: true));
        var context = CallContext.For(stop.Token) with { Waits = new StopsAfterWaiting(stop) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RoomCreator(client).CreateAsync(creation, context));
        var resumed = await new RoomCreator(client).CreateAsync(creation, CallContext.None);
        Assert.Equal(Assert.Single(service.KeptRooms()).Serial.ToString(), resumed.Room.Serial);
    }

    [Fact]
    public async Task A_third_party_id_shared_by_two_lessons_identifies_one_room()
    {
        var service = new SandboxService(new SandboxOptions { ThirdRoomId = ThirdRoomIdSupport.Supported });
        var faults = new FaultPlan();
        faults.Next(Create, FaultKind.DropAfterCommit, 2);
        using var client = Client(new AlteredAnswers(service, faults));
        var creator = new RoomCreator(client);
        var results = await Task.WhenAll(new[] { "a", "b" }.Select(async name =>
        {
            try
            {
                var created = await creator.CreateAsync(RoomCreation.Of(Lesson(name, given: true, id: "x1")), CallContext.None);
                return (Serial: (string?)created.Room.Serial, Error: (CvClassException?)null);
            }
            catch (CvClassException e)
            {
                return (Serial: null, Error: e);
            }
        }));
        Assert.Equal(Assert.Single(service.KeptRooms()).Serial.ToString(), Assert.Single(results.Select(r => r.Serial).OfType<string>()));
        Assert.Single(results, static r => r.Error is not null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_older_room_with_the_same_third_party_id_is_not_taken_for_the_new_one(bool given)
    {
        var service = new SandboxService(new SandboxOptions { ThirdRoomId = ThirdRoomIdSupport.Supported });
        var faults = new FaultPlan();
        using var client = Client(new AlteredAnswers(service, faults));
        var older = Lesson("yesterday", given: true, id: "x1");
        if (given) (older.StartTime, older.EndTime) = (older.StartTime!.Value.AddDays(-1), older.EndTime!.Value.AddDays(-1));
        await client.SendAsync(older, CallContext.None);
        faults.Next(Create, FaultKind.DropBeforeCommit);
        await Assert.ThrowsAsync<CvClassException>(() => CreateAsync(client, Lesson("a", given, id: "x1")));
        Assert.Equal("yesterday", Assert.Single(service.KeptRooms()).Name);
    }

    private static Func<string, string, string> WithPasswords(string shown) =>
        (path, text) => path is List or Info ? Regex.Replace(text, @"(?<=pwd""\s*:\s*"")[^""]+", shown) : text;

    private static Func<string, string, string> InList(string pattern, string replacement) =>
        (path, text) => path == List ? Regex.Replace(text, pattern, replacement) : text;

    private static Task<CreatedRoom> CreateAsync(CvClassClient client, CreateRoom lesson) =>
        new RoomCreator(client).CreateAsync(RoomCreation.Of(lesson), CallContext.None);

    private static async Task<(SandboxService Service, CreatedRoom Created)> LoseAsync(
        bool given, Func<string, string, string> alter, SandboxService? service = null)
    {
        service ??= new SandboxService();
        var faults = new FaultPlan();
        faults.Next(Create, FaultKind.DropAfterCommit);
        using var client = Client(new AlteredAnswers(service, faults) { Alter = alter });
        return (service, await new RoomCreator(client).CreateAsync(RoomCreation.Of(Lesson("a", given)), CallContext.None));
    }

    private static CreateRoom Lesson(string name, bool given, string? id = null) => new()
    {
        Name = name,
        StartTime = new DateTimeOffset(2026, 12, 1, 8, 0, 30, TimeSpan.FromHours(8)),
        EndTime = new DateTimeOffset(2026, 12, 1, 8, 45, 30, TimeSpan.FromHours(8)),
        TeacherPassword = given ? "t1234" : null,
        AssistantPassword = given ? "a1234" : null,
        PatrolPassword = given ? "p1234" : null,
        ThirdPartyId = id,
    };

    private static CvClassClient Client(AlteredAnswers service) => new(
        new ClientOptions
        {
            BaseUri = new Uri("http://127.0.0.1/"),
            MaxRetries = 2,
            Delay = TimeSpan.FromMilliseconds(50),
            Settle = TimeSpan.FromSeconds(1),
        },
        RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey),
        service);

    /// <summary>Stops as soon as a wait has produced its result.</summary>
    private sealed class StopsAfterWaiting(CancellationTokenSource stop) : IWaitObserver
    {
        public void WaitBegins(DateTimeOffset until)
        {
        }

        public Task WaitEndsAsync(CancellationToken token)
        {
            stop.Cancel();
            return Task.FromCanceled(stop.Token);
        }
    }
}
