using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Sandbox;

/// <summary>Which requests meet with which fault: by chance from a seed, and by order for single ones. Safe for use by many threads.</summary>
/// <param name="seed">The same seed gives the same sequence of faults.</param>
public sealed class FaultPlan(int seed = 263)
{
    private readonly object _lock = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<FaultKind, double> _chances = [];
    private readonly Dictionary<FaultKind, int> _counts = [];
    private readonly List<(string Path, FaultKind Kind)> _ordered = [];

    /// <summary>Time that every request takes besides.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What Retry-After asks for.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether Retry-After is a date rather than seconds.</summary>
    public bool RetryAfterAsDate { get; set; }

    /// <summary>How long a slow body stops.</summary>
    public TimeSpan SlowBodyPause { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Limits the faults of chance to some paths; null: all.</summary>
    public Func<string, bool>? Paths { get; set; }

    /// <summary>How likely a fault is, from 0 to 1; all of them together must not exceed 1.</summary>
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
                if (value is < 0 or > 1 || _chances.Where(c => c.Key != kind).Sum(c => c.Value) + value > 1) throw new ArgumentOutOfRangeException(nameof(value));
                _chances[kind] = value;
            }
        }
    }

    /// <summary>Makes the next requests to a path meet with a fault.</summary>
    /// <param name="path">The path, such as <c>WebAPI/CreateRoom</c>.</param>
    /// <param name="kind">The fault.</param>
    /// <param name="times">How many requests.</param>
    public void Next(string path, FaultKind kind, int times = 1)
    {
        lock (_lock) _ordered.AddRange(Enumerable.Repeat((path, kind), times));
    }

    /// <summary>How many requests met with a fault so far.</summary>
    /// <param name="kind">The fault.</param>
    public int Count(FaultKind kind)
    {
        lock (_lock) return _counts.TryGetValue(kind, out var count) ? count : 0;
    }

    internal FaultKind Draw(string path)
    {
        lock (_lock)
        {
            var kind = Ordered(path) ?? (Paths is null || Paths(path) ? ByChance() : FaultKind.None);
            _counts[kind] = (_counts.TryGetValue(kind, out var count) ? count : 0) + 1;
            return kind;
        }
    }

    internal string RetryAfterText() => RetryAfterAsDate
        ? (DateTimeOffset.UtcNow + RetryAfter).ToString("r", CultureInfo.InvariantCulture)
        : ((int)Math.Ceiling(RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private FaultKind? Ordered(string path)
    {
        var index = _ordered.FindIndex(o => o.Path == path);
        if (index < 0) return null;
        var kind = _ordered[index].Kind;
        _ordered.RemoveAt(index);
        return kind;
    }

    private FaultKind ByChance()
    {
        if (_chances.Count == 0) return FaultKind.None;
        var draw = _random.NextDouble();
        // In a fixed order: a dictionary's own is no promise.
        foreach (var chance in _chances.OrderBy(c => c.Key))
        {
            draw -= chance.Value;
            if (draw < 0) return chance.Key;
        }
        return FaultKind.None;
    }
}
