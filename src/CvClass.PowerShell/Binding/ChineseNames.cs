using System;
using System.Collections.Generic;

namespace CvClass.PowerShell.Binding;

/// <summary>The document's Chinese words for enum values, as used in Chinese timetables.</summary>
internal static class ChineseNames
{
    private static readonly Dictionary<Type, Dictionary<string, string>> s_names = new()
    {
        [typeof(RoomLayout)] = new()
        {
            ["综合布局"] = nameof(RoomLayout.Composite),
            ["视频平铺"] = nameof(RoomLayout.Tiled),
            ["左右布局"] = nameof(RoomLayout.LeftRight),
            ["焦点视频"] = nameof(RoomLayout.Focus),
            ["双师布局"] = nameof(RoomLayout.DualTeacher),
        },
        [typeof(RoomGroupType)] = new()
        {
            ["普通教室"] = nameof(RoomGroupType.Ordinary),
            ["分组主教室"] = nameof(RoomGroupType.Main),
            ["主教室"] = nameof(RoomGroupType.Main),
            ["分组子教室"] = nameof(RoomGroupType.Child),
            ["子教室"] = nameof(RoomGroupType.Child),
        },
        [typeof(UserRole)] = new()
        {
            ["老师"] = nameof(UserRole.Teacher),
            ["助教"] = nameof(UserRole.Assistant),
            ["学生"] = nameof(UserRole.Student),
            ["巡课"] = nameof(UserRole.Patrol),
            ["班主任"] = nameof(UserRole.HeadTeacher),
        },
    };

    internal static string? Find(Type type, string text) =>
        s_names.TryGetValue(type, out var names) && names.TryGetValue(text, out var name) ? name : null;
}
