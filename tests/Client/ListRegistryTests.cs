using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Annotations;
using CvClass.Client.Http;

namespace CvClass.Tests;

/// <summary>
/// A model of pipelines that list and change the same collection, without PowerShell: every step of each command is taken in random order.
/// In each shape every change happens, no list is disturbed, and nothing waits forever.
/// </summary>
public sealed class ListRegistryTests
{
    private const int Runs = 300;

    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Shapes =>
    [
        "list | change",
        "list | change, limit 1",
        "list | where | change",
        "list | ForEach { change }",
        "list | ForEach { list | ForEach { change } }",
        "list | list of each | change",
        "list | ForEach { change; break }; change",
        "try { list | ForEach { throw } } catch { change }",
        "list | Select -First 1 | change",
        "list | change in two runspaces",
        "list | ForEach { list | change } in two runspaces",
        "list -First 2 | ForEach { list | change }",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Lists_and_changes_of_a_pipeline_finish_in_every_order_of_steps(string shape)
    {
        for (var seed = 0; seed < Runs; seed++) new Model(seed).Run(shape);
    }

    [Fact]
    public async Task A_change_waits_only_for_open_lists_that_it_would_disturb()
    {
        var registry = new ListRegistry();
        var calls = 0;
        var early = registry.Open(Collections.Rooms, () => calls++);
        Assert.True(registry.WhenReadAsync(Collections.None, default).IsCompleted);
        Assert.True(registry.WhenReadAsync(Collections.Blacklist, default).IsCompleted);
        var change = registry.WhenReadAsync(Collections.Rooms | Collections.Storage, default);
        registry.Open(Collections.Rooms, () => calls += 100);
        Assert.Equal((1, false), (calls, change.IsCompleted));
        early.Close();
        early.Close();
        await change.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_list_waits_for_earlier_changes_unless_they_only_add()
    {
        var registry = new ListRegistry();
        using var stop = new CancellationTokenSource();
        using var added = await registry.WhenReadAsync(Collections.Rooms, default, onlyAdds: true);
        var change = await registry.WhenReadAsync(Collections.Rooms, default);
        var list = registry.Open(Collections.Rooms, static () => { }).WhenSettledAsync(default);
        var stopped = registry.Open(Collections.Rooms, static () => { }).WhenSettledAsync(stop.Token);
        Assert.True(registry.Open(Collections.Blacklist, static () => { }).WhenSettledAsync(default).IsCompletedSuccessfully);
        Assert.False(list.IsCompleted);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.WaitAsync(TimeSpan.FromMinutes(1)));
        change!.Dispose();
        await list.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_change_stopped_while_it_waits_is_not_sent()
    {
        var registry = new ListRegistry();
        using var stop = new CancellationTokenSource();
        var list = registry.Open(Collections.Rooms, static () => { });
        var change = registry.WhenReadAsync(Collections.Rooms, stop.Token);
        stop.Cancel();
        list.Close();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>Actors that continue when their condition holds; one step of one actor runs at a time.</summary>
    private sealed class Model(int seed)
    {
        private readonly ListRegistry _registry = new();
        private readonly Random _random = new(seed);
        private readonly List<IEnumerator<Func<bool>>> _actors = [];
        private readonly HashSet<PagedList> _reading = [];
        private int _changesDone;

        internal void Run(string shape)
        {
            var expected = 0;
            foreach (var pipeline in Pipelines(shape, n => expected = n)) _actors.Add(pipeline.GetEnumerator());
            foreach (var actor in _actors.ToArray()) actor.MoveNext();
            while (_actors.Count > 0)
            {
                var ready = _actors.Where(a => a.Current()).ToArray();
                // Continuations of the registry run on other threads: it is a deadlock only after they had a chance to run.
                if (ready.Length > 0) Step(ready[_random.Next(ready.Length)]);
                else Assert.True(SpinWait.SpinUntil(() => _actors.Any(a => a.Current()), s_hang), $"Deadlock in '{shape}', seed {seed}.");
            }
            Assert.Equal(expected, _changesDone);
        }

        private void Step(IEnumerator<Func<bool>> actor)
        {
            if (!actor.MoveNext()) _actors.Remove(actor);
        }

        private void Start(IEnumerable<Func<bool>> actor)
        {
            var steps = actor.GetEnumerator();
            if (steps.MoveNext()) _actors.Add(steps);
        }

        private IEnumerable<IEnumerable<Func<bool>>> Pipelines(string shape, Action<int> expect)
        {
            const int rows = 5;
            expect(shape switch
            {
                "list | ForEach { list | change } in two runspaces" => 2 * rows * rows,
                "list | change in two runspaces" or "list -First 2 | ForEach { list | change }" => 2 * rows,
                "list | ForEach { change; break }; change" => 2,
                "list | Select -First 1 | change" or "try { list | ForEach { throw } } catch { change }" => 1,
                "list | ForEach { list | ForEach { change } }" or "list | list of each | change" => rows * rows,
                _ => rows,
            });
            yield return Pipeline(shape, rows);
            if (shape.Contains("two", StringComparison.Ordinal)) yield return Pipeline(shape, rows);
        }

        private IEnumerable<Func<bool>> Pipeline(string shape, int rows)
        {
            var list = new PagedList(this, rows);
            Start(list.Read());
            var limit = shape.Contains("limit 1", StringComparison.Ordinal) ? 1 : 3;
            var changes = new Lanes(this, limit);
            for (var row = 0; row < rows; row++)
            {
                foreach (var wait in list.Take()) yield return wait;
                switch (shape)
                {
                    case "list | ForEach { change }":
                        foreach (var wait in Change()) yield return wait;
                        break;
                    case "list | ForEach { list | ForEach { change } }":
                    case "list -First 2 | ForEach { list | change }":
                    case "list | ForEach { list | change } in two runspaces":
                        var isShort = shape.Contains("-First", StringComparison.Ordinal);
                        var isBatch = isShort || shape.Contains("two", StringComparison.Ordinal);
                        foreach (var wait in Pipeline(isBatch ? "list | change" : "list | ForEach { change }", rows)) yield return wait;
                        if (row == 1 && isShort) row = rows;
                        break;
                    case "list | list of each | change":
                        // The inner lists wait for a worker of their command and are open only once they have one.
                        var inner = new PagedList(this, rows);
                        Start(inner.Read());
                        for (var i = 0; i < rows; i++)
                        {
                            foreach (var wait in inner.Take()) yield return wait;
                            foreach (var wait in changes.Add()) yield return wait;
                        }
                        break;
                    case "list | ForEach { change; break }; change":
                        foreach (var wait in Change()) yield return wait;
                        row = rows;
                        break;
                    case "try { list | ForEach { throw } } catch { change }":
                        row = rows;
                        break;
                    case "list | Select -First 1 | change":
                        foreach (var wait in changes.Add()) yield return wait;
                        row = rows;
                        break;
                    default:
                        foreach (var wait in changes.Add()) yield return wait;
                        break;
                }
            }
            list.ConsumerIsGone();
            if (shape.Contains("}; change", StringComparison.Ordinal) || shape.Contains("catch", StringComparison.Ordinal))
            {
                foreach (var wait in Change()) yield return wait;
            }
            foreach (var wait in changes.WhenDone()) yield return wait;
        }

        private IEnumerable<Func<bool>> Change()
        {
            var allowed = _registry.WhenReadAsync(Collections.Rooms, default);
            yield return () => allowed.IsCompleted;
            Assert.True(allowed.IsCompletedSuccessfully);
            Assert.Empty(_reading);
            yield return static () => true; // the change takes a step
            Assert.Empty(_reading); // and no list has started in the meantime
            allowed.Result!.Dispose();
            _changesDone++;
        }

        /// <summary>A command with a few workers, whose input waits while all of them are busy.</summary>
        private sealed class Lanes(Model model, int limit)
        {
            private int _busy;

            internal IEnumerable<Func<bool>> Add()
            {
                yield return () => _busy < limit;
                _busy++;
                model.Start(Work());
            }

            internal IEnumerable<Func<bool>> WhenDone()
            {
                yield return () => _busy == 0;
            }

            private IEnumerable<Func<bool>> Work()
            {
                foreach (var wait in model.Change()) yield return wait;
                _busy--;
            }
        }

        /// <summary>A list with one row per page, which requests a page only when its consumer wants it or a change waits.</summary>
        private sealed class PagedList(Model model, int pages)
        {
            private int _read;
            private int _wanted;
            private int _taken;
            private bool _readsOn;
            private bool _isGone;
            private ListRegistry.OpenList? _open;

            internal IEnumerable<Func<bool>> Read()
            {
                while (_read < pages)
                {
                    yield return () => _wanted > _read || _readsOn || _isGone;
                    if (_isGone) yield break;
                    if (_open is null)
                    {
                        _open = model._registry.Open(Collections.Rooms, () => _readsOn = true);
                        var settled = _open.WhenSettledAsync(default);
                        yield return () => settled.IsCompleted || _isGone;
                        if (_isGone) yield break;
                        model._reading.Add(this);
                    }
                    yield return static () => true; // the page takes a step
                    _read++;
                }
                Close();
            }

            internal IEnumerable<Func<bool>> Take()
            {
                _wanted++;
                yield return () => _read > _taken;
                _taken++;
            }

            internal void ConsumerIsGone()
            {
                _isGone = true;
                Close();
            }

            private void Close()
            {
                model._reading.Remove(this);
                _open?.Close();
            }
        }
    }
}
