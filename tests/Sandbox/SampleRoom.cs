using System;
using System.Linq;

namespace CvClass.Tests;

/// <summary>Forms of CreateRoom.</summary>
internal static class SampleRoom
{
    internal const string Create = "WebAPI/CreateRoom";
    internal const long Start = 1788220800;
    internal const long End = Start + 2700;

    internal static DateTimeOffset StartTime => DateTimeOffset.FromUnixTimeSeconds(Start);

    internal static DateTimeOffset EndTime => DateTimeOffset.FromUnixTimeSeconds(End);

    /// <summary>A valid room with some fields replaced or added.</summary>
    internal static (string Name, string Value)[] With(params (string Name, string Value)[] others)
    {
        (string Name, string Value)[] usual =
        [
            ("roomname", "语文"), ("starttime", Start.ToString()), ("endtime", End.ToString()),
            ("chairmanpwd", "t1234"), ("assistantpwd", "a1234"), ("patrolpwd", "p1234"),
        ];
        return [.. usual.Where(f => others.All(o => o.Name != f.Name)), .. others];
    }

    internal static (string Name, string Value)[] Named(string name) => With(("roomname", name));

    internal static (string Name, string Value)[] At(long start, long end) =>
        With(("starttime", start.ToString()), ("endtime", end.ToString()));
}
