using System.Collections.Generic;

namespace CvClass.Sandbox.Routes;

/// <summary>The themes of the emulator.</summary>
internal static class ThemeList
{
    internal static readonly IReadOnlyList<(string Id, int Type, string Name)> All =
    [
        ("101", 0, "经典黑"),
        ("102", 0, "典雅绿"),
        ("103", 0, "清新蓝"),
        ("201", 1, "校园红"),
        ("202", 1, "活动日"),
    ];
}
