using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Faults;

/// <summary>Which requests get which fault: randomly from a seed, or scheduled for single requests. Thread-safe.</summary>
/// <param name="seed">The same seed gives the same sequence of faults.</param>
public sealed class FaultPlan(int seed = 263)
{
    private const int LeastRate = 100;
    private readonly object _lock = new();
    private readonly Random _random = new(seed);
    private readonly Random _delays = new(unchecked(seed * 31)); // of their own, so that delays do not change which faults come
    private readonly Dictionary<FaultKind, double> _chances = [];
    private readonly Dictionary<FaultKind, int> _counts = [];
    private readonly List<Order> _ordered = [];
    private TimeSpan _commitDelay = TimeSpan.FromSeconds(1.5);
    private TimeSpan? _commitDelayMax;
    private TimeSpan _hangTime = TimeSpan.FromSeconds(30);
    private int _endlessBodyRate = 100_000;

    /// <summary>Additional latency of every request.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The value of Retry-After.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether Retry-After is a date rather than seconds.</summary>
    public bool RetryAfterAsDate { get; set; }

    /// <summary>How long a slow body pauses.</summary>
    public TimeSpan SlowBodyPause { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// How long after its arrival a request with a late fault takes effect; 1.5 s by default. The minimum delay if <see
    /// cref="CommitDelayMax"/> is set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan CommitDelay
    {
        get => _commitDelay;
        set => _commitDelay = NotNegative(value);
    }

    /// <summary>
    /// The maximum delay: each late commit then takes between <see cref="CommitDelay"/> and this, uniformly distributed from the seed.
    /// Null: always <see cref="CommitDelay"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? CommitDelayMax
    {
        get => _commitDelayMax;
        set => _commitDelayMax = value is { } time ? NotNegative(time) : null;
    }

    /// <summary>How long <see cref="FaultKind.HangThenCommit"/> keeps the connection open without a response; 30 s by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan HangTime
    {
        get => _hangTime;
        set => _hangTime = NotNegative(value);
    }

    /// <summary>Bytes per second of an endless body; 100,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 100.</exception>
    public int EndlessBodyRate
    {
        get => _endlessBodyRate;
        set => _endlessBodyRate = value >= LeastRate
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A body has at least {LeastRate} bytes a second.");
    }

    /// <summary>Limits random faults to some paths; null for all.</summary>
    public Func<string, bool>? Paths { get; set; }

    /// <summary>Sets the probability of a fault, from 0 to 1; all probabilities together must not exceed 1.</summary>
    /// <param name="kind">The fault.</param>
    public double this[FaultKind kind]
    {
        get
        {
            lock (_lock) return _chances.TryGetValue(kind, out var chance) ? chance : 0;
        }
        set
        {
            lock (_lock)
            {
                if (value is < 0 or > 1 || _chances.Where(c => c.Key != kind).Sum(c => c.Value) + value > 1)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }
                _chances[kind] = value;
            }
        }
    }

    /// <summary>Schedules a fault for the next requests to a path.</summary>
    /// <param name="path">The path, such as <c>WebAPI/CreateRoom</c>.</param>
    /// <param name="kind">The fault.</param>
    /// <param name="times">How many requests; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="when">Selects requests to that path, such as <c>r => r.Field("page") == "2"</c>; null for all.</param>
    public void Next(string path, FaultKind kind, int times = 1, Func<SandboxRequest, bool>? when = null)
    {
        if (times < 0) throw new ArgumentOutOfRangeException(nameof(times), times, "A number of requests must not be negative.");
        lock (_lock) _ordered.Add(new Order(path, kind, when) { Left = times });
    }

    /// <summary>How many requests have had a fault so far.</summary>
    /// <param name="kind">The fault.</param>
    public int Count(FaultKind kind)
    {
        lock (_lock) return _counts.TryGetValue(kind, out var count) ? count : 0;
    }

    internal FaultKind Draw(SandboxRequest request)
    {
        lock (_lock)
        {
            var path = request.Path;
            var kind = Ordered(request) ?? (Paths is null || Paths(path) ? ByChance() : FaultKind.None);
            _counts[kind] = (_counts.TryGetValue(kind, out var count) ? count : 0) + 1;
            return kind;
        }
    }

    internal string RetryAfterText() => RetryAfterAsDate
        ? (DateTimeOffset.UtcNow + RetryAfter).ToString("r", CultureInfo.InvariantCulture)
        : ((int)Math.Ceiling(RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    internal TimeSpan DrawCommitDelay()
    {
        lock (_lock)
        {
            var spread = (_commitDelayMax ?? _commitDelay) - _commitDelay;
            return spread > TimeSpan.Zero
                ? _commitDelay + TimeSpan.FromMilliseconds(_delays.NextDouble() * spread.TotalMilliseconds)
                : _commitDelay;
        }
    }

    private static TimeSpan NotNegative(TimeSpan value) =>
        value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A time must not be negative.");

    private FaultKind? Ordered(SandboxRequest request)
    {
        if (_ordered.Count == 0) return null;
        var order = _ordered.Find(o => o.Left > 0 && o.Path == request.Path && (o.When is null || o.When(request)));
        if (order is null) return null;
        if (--order.Left == 0) _ordered.Remove(order);
        return order.Kind;
    }

    private FaultKind ByChance()
    {
        if (_chances.Count == 0) return FaultKind.None;
        var draw = _random.NextDouble();
        // In a fixed order, because a dictionary's own order is not guaranteed.
        foreach (var chance in _chances.OrderBy(c => c.Key))
        {
            draw -= chance.Value;
            if (draw < 0) return chance.Key;
        }
        return FaultKind.None;
    }

    private sealed class Order(string path, FaultKind kind, Func<SandboxRequest, bool>? when)
    {
        internal string Path { get; } = path;

        internal FaultKind Kind { get; } = kind;

        internal Func<SandboxRequest, bool>? When { get; } = when;

        internal int Left { get; set; }
    }
}
