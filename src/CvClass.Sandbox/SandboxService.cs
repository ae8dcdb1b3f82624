using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.Routes;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox;

/// <summary>
/// An emulator of the service: the document's rules, codes, paging and quirks over in-memory state. Thread-safe. It is independent of the
/// client and checks tokens with its own code, so that client mistakes are detected.
/// </summary>
public sealed class SandboxService
{
    /// <summary>App id of the built-in tenant.</summary>
    public const string DemoAppId = "sandboxdemo00001";

    /// <summary>Secret key of that tenant; not actually secret.</summary>
    public const string DemoSecretKey = "sandbox-demo-secret";

    /// <summary>Company domain of that tenant.</summary>
    public const string DemoDomain = "demo";

    private static readonly IReadOnlyDictionary<string, RouteEntry> s_routes = RouteTable.All();

    private readonly ConcurrentDictionary<string, Tenant> _tenants = new(StringComparer.Ordinal);
    private readonly object _lock = new();

    /// <summary>Creates an emulator with an empty demo tenant.</summary>
    /// <param name="options">Clock, seed and habits; null for the defaults.</param>
    public SandboxService(SandboxOptions? options = null)
    {
        Options = options ?? new SandboxOptions();
        AddTenant(DemoAppId, DemoSecretKey, DemoDomain);
    }

    /// <summary>Called after every exchange, on any thread.</summary>
    public event Action<SandboxExchange>? Exchanged;

    /// <summary>Paths that the emulator serves.</summary>
    public static IReadOnlyCollection<string> Routes => s_routes.Keys.ToArray();

    /// <summary>The settings.</summary>
    public SandboxOptions Options { get; }

    /// <summary>How many requests have arrived but not yet taken effect.</summary>
    public int PendingCommits => LateCommits.Pending;

    internal LateCommits LateCommits { get; } = new();

    /// <summary>Adds another tenant.</summary>
    /// <param name="appId">App id.</param>
    /// <param name="secretKey">Secret key.</param>
    /// <param name="domain">Company domain.</param>
    public void AddTenant(string appId, string secretKey, string domain) => _tenants[appId] = new Tenant(appId, secretKey, domain, Options);

    /// <summary>How many rooms a tenant has.</summary>
    /// <param name="appId">The tenant; the demo tenant by default.</param>
    public int RoomCount(string? appId = null)
    {
        lock (_lock) return _tenants[appId ?? DemoAppId].Rooms.Count;
    }

    /// <summary>
    /// The existing rooms that were created over the wire, in creation order. The actual state, regardless of what lists show.
    /// </summary>
    /// <param name="appId">The tenant; the demo tenant by default.</param>
    public IReadOnlyList<SandboxRoom> MadeRooms(string? appId = null)
    {
        lock (_lock) return _tenants[appId ?? DemoAppId].Rooms.Kept.Where(r => !r.IsSeeded).Select(r => r.Clone()).ToArray();
    }

    /// <summary>As <see cref="MadeRooms"/>, including the existing rooms of <see cref="SeedRoom"/>.</summary>
    /// <param name="appId">The tenant; the demo tenant by default.</param>
    public IReadOnlyList<SandboxRoom> KeptRooms(string? appId = null)
    {
        lock (_lock) return _tenants[appId ?? DemoAppId].Rooms.Kept.Select(r => r.Clone()).ToArray();
    }

    /// <summary>How many rooms CreateRoom has created, including removed ones.</summary>
    /// <param name="appId">The tenant; the demo tenant by default.</param>
    public int TotalCreated(string? appId = null)
    {
        lock (_lock) return _tenants[appId ?? DemoAppId].Rooms.TotalCreated;
    }

    /// <summary>How many rooms DeleteRoom has removed.</summary>
    /// <param name="appId">The tenant; the demo tenant by default.</param>
    public int TotalRemoved(string? appId = null)
    {
        lock (_lock) return _tenants[appId ?? DemoAppId].Rooms.TotalRemoved;
    }

    /// <summary>
    /// Completes when every received request has taken effect, including late ones (<see cref="FaultPlan.CommitDelay"/>): after that, the
    /// state changes only if a new request arrives.
    /// </summary>
    /// <exception cref="InvalidOperationException">A late request failed inside the emulator.</exception>
    public Task WhenSettledAsync() => LateCommits.WhenSettledAsync();

    /// <summary>Adds a preexisting room of any type; it can be changed and removed like any other.</summary>
    /// <param name="name">Name, stored unchanged.</param>
    /// <param name="start">Start.</param>
    /// <param name="end">End.</param>
    /// <param name="type">3 small class, 4 live broadcast, 6 meeting.</param>
    /// <param name="teacherPassword">Teacher's password; null to derive it from the number, like those of assistant and patrol.</param>
    /// <returns>The room, with its number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is not one of the three.</exception>
    public SandboxRoom SeedRoom(
        string name, DateTimeOffset start, DateTimeOffset end, int type = SandboxRoom.SmallClass, string? teacherPassword = null)
    {
        if (type is not (3 or 4 or 6)) throw new ArgumentOutOfRangeException(nameof(type), type, "A room has type 3, 4 or 6.");
        lock (_lock)
        {
            var room = new SandboxRoom { Name = name, Type = type, IsSeeded = true };
            (room.Start, room.End) = (start.ToUnixTimeSeconds(), end.ToUnixTimeSeconds());
            _tenants[DemoAppId].Rooms.Add(room);
            room.TeacherPassword = teacherPassword ?? "t" + room.Serial;
            room.AssistantPassword = "a" + room.Serial;
            room.PatrolPassword = "p" + room.Serial;
            return room.Clone();
        }
    }

    /// <summary>
    /// Adds rooms before all others that use no memory: one per minute from <paramref name="start"/>. They can be read but not changed.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="start">Start of the first.</param>
    public void SeedRooms(int count, DateTimeOffset start)
    {
        lock (_lock) _tenants[DemoAppId].Rooms.Seed(count, start.ToUnixTimeSeconds());
    }

    /// <summary>Adds a past class to a room, with the given number of rows in every list.</summary>
    /// <param name="serial">Number of a room that was created over the wire.</param>
    /// <param name="rows">Rows in each list.</param>
    public void SeedClass(string serial, int rows)
    {
        lock (_lock)
        {
            var tenant = _tenants[DemoAppId];
            var room = tenant.Rooms.Find(serial) ?? throw new ArgumentException(serial, nameof(serial));
            room.Class = ClassRecord.Take(room, tenant, rows);
        }
    }

    /// <summary>Adds courseware that is already converted.</summary>
    /// <param name="count">How many.</param>
    public void SeedCourseware(int count)
    {
        lock (_lock)
        {
            var tenant = _tenants[DemoAppId];
            for (var i = 1; i <= count; i++) tenant.Files.Add(new Courseware(tenant.NextFile++, $"lesson-{i}.pdf", 1000 + i, tenant.Now));
        }
    }

    /// <summary>Processes a request.</summary>
    /// <param name="request">The request as received.</param>
    public SandboxResponse Handle(SandboxRequest request)
    {
        var path = request.Path.Split('?')[0];
        if (path == EntryPage.Path && request.Method == "GET") return EntryPage.Answer(request.Path, _tenants.Values);
        if (!s_routes.TryGetValue(path, out var route)) return RecordingFile.TryAnswer(request) ?? SandboxResponse.Html(404, "Not Found");
        if (request.Method != "POST") return SandboxResponse.Html(405, "Method Not Allowed");
        var form = request.Form(out var file);
        var (result, body) = Answer(route, form, file);
        Exchanged?.Invoke(new SandboxExchange(path, form.Pairs, result));
        return new SandboxResponse(200, "application/json; charset=utf-8", body);
    }

    private (int Result, byte[] Body) Answer(RouteEntry route, PhpForm form, UploadedFile? file)
    {
        var refused = Authenticate(route, form, out var tenant);
        if (refused != 0) return (refused, JsonAnswer.Of(refused, asText: false));
        var answer = new JsonAnswer();
        int result;
        lock (_lock) result = route.Answer(new RouteCall(tenant!, form, file, answer));
        return result == 0 || route.HasBodyAlways ? (result, answer.ToBytes()) : (result, JsonAnswer.Of(result, route.ResultAsText));
    }

    private int Authenticate(RouteEntry route, PhpForm form, out Tenant? tenant)
    {
        tenant = null;
        var appId = form.Has("app_id") || !route.TakesKey ? form["app_id"] : form["key"];
        if (!route.IsSigned) return _tenants.TryGetValue(form["key"], out tenant) ? 0 : form.Has("key") ? 47004 : -5;
        if (appId.Length == 0) return 47001;
        if (!form.Has("token")) return 47002;
        if (!_tenants.TryGetValue(appId, out tenant)) return 47004;
        return form["token"] == TokenCheck.Token(form, appId, tenant.SecretKey) ? 0 : 47003;
    }
}
