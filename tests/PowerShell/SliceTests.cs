using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using CvClass.Sandbox.Habits;

namespace CvClass.Tests;

/// <summary>
/// -First and -Skip return exactly the rows that Take and Skip would, whatever the page size and whether or not the service states it, and
/// request no page that is not needed.
/// </summary>
public sealed class SliceTests : IDisposable
{
    private const int DocumentedSize = 200;

    private readonly Dictionary<int, (Engine Engine, SandboxOptions Options)> _engines = [];

    /// <param name="Rooms">How many rooms there are.</param>
    /// <param name="Size">Rows on a full page.</param>
    /// <param name="IsStated">Whether responses contain the page size.</param>
    /// <param name="RepeatsLast">Whether a page number that is too high returns the last page.</param>
    /// <param name="Skip">Rows to skip.</param>
    /// <param name="First">Rows to return; null for all.</param>
    /// <param name="Limit">Requests in flight at once.</param>
    private sealed record Case(int Rooms, int Size, bool IsStated, bool RepeatsLast, int Skip, int? First, int Limit)
    {
        internal IEnumerable<string> Names =>
            Enumerable.Range(0, Rooms).Skip(Skip).Take(First ?? int.MaxValue).Select(i => "Room " + i);

        // A full last page in place of one that is skipped to looks like the page itself, unless the page before it is requested as well.
        internal bool IsUndecidable =>
            RepeatsLast && Size == DocumentedSize && Rooms > 0 && Rooms % Size == 0 && Skip >= Rooms && First != 0;

        internal string Command => $"Get-CvRoom -ThrottleLimit {Limit} -Skip {Skip}" + (First is { } first ? $" -First {first}" : "");
    }

    public void Dispose()
    {
        foreach (var (engine, _) in _engines.Values) engine.Dispose();
    }

    [Fact]
    public void The_rows_are_those_of_Skip_and_Take() => Cases(
        Gen.OneOfConst(1, 7, 40, 100, DocumentedSize, DocumentedSize), isStated: Gen.Bool, repeatsLast: Gen.Bool)
        .Where(c => !c.IsUndecidable)
        .Sample(@case => Assert.Equal(@case.Names, Names(@case)), iter: 500, threads: 1);

    [Fact]
    public void No_page_is_requested_twice_or_without_need() => Cases(
        Gen.Const(DocumentedSize), isStated: Gen.Const(true), repeatsLast: Gen.Const(false)).Sample(
        @case =>
        {
            // Pages that were read ahead for one case may still arrive during the next: each has a service of its own.
            var options = new SandboxOptions();
            using var engine = NewEngine(options, @case.Rooms);
            var pages = Run(engine, options, @case).Pages;
            var firstNeeded = (@case.Skip / @case.Size) + 1;
            var end = @case.First is { } first ? @case.Skip + first : int.MaxValue;
            if (@case.First == 0)
            {
                Assert.Empty(pages);
                return;
            }
            // Up to the last row wanted; otherwise to the page that ends the list, and those requested together with it.
            var lastNeeded = end <= @case.Rooms
                ? ((end - 1) / @case.Size) + 1
                : Math.Max(firstNeeded, (@case.Rooms / @case.Size) + 1) + (2 * @case.Limit) - 1;
            // A page that is skipped to and is not full may be the last one in place of it: it is compared with the page before.
            var isCompared = firstNeeded > 1 && firstNeeded == (@case.Rooms / @case.Size) + 1 && @case.Rooms % @case.Size > 0;
            Assert.Equal(pages.Distinct(), pages);
            Assert.All(pages, p => Assert.InRange(p, isCompared ? firstNeeded - 1 : firstNeeded, lastNeeded));
            if (end <= @case.Rooms && !isCompared) Assert.Equal(Enumerable.Range(firstNeeded, lastNeeded - firstNeeded + 1), pages.Order());
        },
        iter: 60,
        threads: 1);

    // Around the borders of pages, where mistakes are.
    private static Gen<Case> Cases(Gen<int> size, Gen<bool> isStated, Gen<bool> repeatsLast) => Gen.Select(
        Gen.OneOfConst(0, 1, 37, DocumentedSize, 2 * DocumentedSize, 430),
        size,
        isStated,
        repeatsLast,
        Gen.Select(Gen.Int[0, 3], Gen.Int[-1, 1]),
        Gen.Select(Gen.Int[0, 3], Gen.Int[-1, 1], Gen.Bool),
        Gen.Int[1, 8]).Select((rooms, size, isStated, repeatsLast, skip, first, limit) =>
        {
            // A thousand pages of one row each take long and show nothing that forty do not.
            rooms = Math.Min(rooms, size * 40);
            var (skippedPages, skippedRows) = skip;
            var (pages, rows, isAll) = first;
            return new Case(rooms, size, isStated, repeatsLast, Math.Max(0, (skippedPages * size) + skippedRows),
                isAll ? null : Math.Max(0, (pages * size) + rows), limit);
        });

    private string[] Names(Case @case)
    {
        if (!_engines.TryGetValue(@case.Rooms, out var used))
        {
            var options = new SandboxOptions();
            _engines.Add(@case.Rooms, used = (NewEngine(options, @case.Rooms), options));
        }
        return Run(used.Engine, used.Options, @case).Names;
    }

    private static Engine NewEngine(SandboxOptions options, int rooms)
    {
        var engine = new Engine(options);
        engine.Service.SeedRooms(rooms, DateTimeOffset.UtcNow);
        return engine;
    }

    private static (string[] Names, int[] Pages) Run(Engine engine, SandboxOptions options, Case @case)
    {
        (options.PageSizeOverride, options.TellPageSize, options.RepeatLastPage) = (@case.Size, @case.IsStated, @case.RepeatsLast);
        engine.ClearReceived();
        var names = engine.Run(@case.Command).Of<Room>().Select(r => r.Name!).ToArray();
        return (names, engine.Received.Select(r => int.Parse(r.Fields.Single(f => f.Key == "page").Value, null)).ToArray());
    }
}
