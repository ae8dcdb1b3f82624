using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Signing;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

/// <summary>How many pages are requested at once, against the emulator.</summary>
public sealed class PagerTests
{
    private const int Limit = 6;

    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(2);

    private readonly SandboxService _service = new();

    [Fact]
    public async Task Several_pages_of_a_long_list_are_requested_at_once_within_the_limit()
    {
        _service.SeedRooms(6000, DateTimeOffset.UtcNow);
        using var gauge = new Gauge(_service);
        using var client = Client(gauge);
        var rooms = await ReadAsync(client).WaitAsync(s_hang);
        Assert.Equal(Enumerable.Range(0, 6000).Select(i => "Room " + i), rooms.Select(r => r.Name));
        Assert.Equal(Limit, gauge.Most);
    }

    [Fact]
    public async Task All_lists_of_a_session_share_one_limit()
    {
        _service.SeedRooms(3000, DateTimeOffset.UtcNow);
        using var gauge = new Gauge(_service);
        using var client = Client(gauge);
        var lists = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReadAsync(client))).WaitAsync(s_hang);
        Assert.All(lists, rooms => Assert.Equal(3000, rooms.Select(r => r.Serial).Distinct().Count()));
        Assert.InRange(gauge.Most, 2, Limit);
    }

    [Fact]
    public async Task Reading_ahead_starts_after_the_first_page_and_at_most_doubles()
    {
        _service.SeedRooms(6000, DateTimeOffset.UtcNow);
        using var gauge = new Gauge(_service);
        using var client = Client(gauge);
        using var pager = client.List(new GetRoomList(), ListSlice.All, 64);
        var asked = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            await pager.NextAsync(CallContext.None).WaitAsync(s_hang);
            await gauge.WhenIdleAsync().WaitAsync(s_hang);
            asked.Add(gauge.Asked);
        }
        Assert.Equal(1, asked[0]);
        for (var i = 1; i < asked.Count; i++) Assert.InRange(asked[i], asked[i - 1] + 1, (1 << (i + 1)) - 1);
    }

    [Fact]
    public async Task A_waiting_change_causes_the_rest_of_the_list_to_be_read()
    {
        _service.SeedRooms(6000, DateTimeOffset.UtcNow);
        using var gauge = new Gauge(_service);
        using var client = Client(gauge);
        using var pager = client.List(new GetRoomList(), ListSlice.All, Limit);
        var rooms = (await pager.NextAsync(CallContext.None).WaitAsync(s_hang))!.Rows.ToList();
        var lesson = new CreateRoom { Name = "new", StartTime = DateTimeOffset.UtcNow, EndTime = DateTimeOffset.UtcNow.AddHours(1) };
        (lesson.TeacherPassword, lesson.AssistantPassword, lesson.PatrolPassword) = ("t1234", "a1234", "p1234");
        var change = client.SendAsync(lesson, CallContext.None);
        Assert.NotNull(await change.WaitAsync(s_hang));
        var asked = gauge.Asked;
        while (await pager.NextAsync(CallContext.None).WaitAsync(s_hang) is { } page) rooms.AddRange(page.Rows);
        Assert.Equal(Enumerable.Range(0, 6000).Select(i => "Room " + i), rooms.Select(r => r.Name));
        Assert.Equal(asked, gauge.Asked);
    }

    [Fact]
    public async Task A_list_started_during_a_removal_loses_no_row()
    {
        var start = DateTimeOffset.UtcNow.AddYears(1);
        for (var i = 0; i < 450; i++) _service.SeedRoom("lesson " + i, start.AddMinutes(i), start.AddMinutes(i + 45));
        var all = _service.KeptRooms().Select(r => $"{r.Serial}").ToArray();
        using var late = new LateRemoval(_service);
        using var client = Client(late);
        var removal = client.SendAsync(new DeleteRoom { Serial = all[0] }, CallContext.None);
        using var pager = client.List(new GetRoomList(), ListSlice.All, Limit);
        var rooms = (await pager.NextAsync(CallContext.None).WaitAsync(s_hang))!.Rows.ToList();
        await removal.WaitAsync(s_hang);
        while (await pager.NextAsync(CallContext.None).WaitAsync(s_hang) is { } page) rooms.AddRange(page.Rows);
        Assert.Empty(all.Skip(1).Except(rooms.Select(r => r.Serial)));
    }

    private static async Task<IReadOnlyList<Room>> ReadAsync(CvClassClient client)
    {
        using var pager = client.List(new GetRoomList(), ListSlice.All, Limit);
        var rooms = new List<Room>();
        while (await pager.NextAsync(CallContext.None).ConfigureAwait(false) is { } page) rooms.AddRange(page.Rows);
        return rooms;
    }

    private static CvClassClient Client(HttpMessageHandler handler) =>
        new(
            new ClientOptions { BaseUri = new Uri("http://localhost/") },
            RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey),
            handler);

    /// <summary>Removes a room only after a page was listed, or after a while if no page is listed first.</summary>
    private sealed class LateRemoval(SandboxService service) : DelegatingHandler(new SandboxHandler(service))
    {
        private readonly TaskCompletionSource _listed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isRemoval = request.RequestUri!.AbsolutePath.EndsWith("DeleteRoom", StringComparison.Ordinal);
            if (isRemoval) await Task.WhenAny(_listed.Task, Task.Delay(500, cancellationToken)).ConfigureAwait(false);
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!isRemoval) _listed.TrySetResult();
            return answer;
        }
    }

    /// <summary>Counts the requests in flight to the emulator; each takes a short time.</summary>
    private sealed class Gauge(SandboxService service)
        : DelegatingHandler(new SandboxHandler(service, new FaultPlan { Latency = TimeSpan.FromMilliseconds(20) }))
    {
        private int _now;
        private int _most;
        private int _asked;

        internal int Most => Volatile.Read(ref _most);

        internal int Asked => Volatile.Read(ref _asked);

        internal async Task WhenIdleAsync()
        {
            // Idle several times in a row: a page that has just arrived may request others.
            for (var idle = 0; idle < 10; idle = Volatile.Read(ref _now) == 0 ? idle + 1 : 0) await Task.Delay(20).ConfigureAwait(false);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            var now = Interlocked.Increment(ref _now);
            for (var most = Most; now > most; most = Most) Interlocked.CompareExchange(ref _most, now, most);
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }
    }
}
