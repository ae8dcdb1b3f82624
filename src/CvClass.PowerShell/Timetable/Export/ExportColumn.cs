using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Timetable.Export;

/// <summary>A column of exported timetables, which can be imported again.</summary>
internal sealed class ExportColumn
{
    private static readonly (string Name, string Chinese)[] s_chinese =
    [
        ("Serial", "房间号"), ("Name", "房间名称"), ("StartTime", "开始时间"), ("EndTime", "结束时间"), ("Class", "班级"),
            ("Course", "课程"),
        ("Teacher", "教师"), ("Location", "地点"), ("Week", "周次"), ("Period", "节次"), ("TeacherPassword", "老师密码"),
        ("AssistantPassword", "助教密码"), ("PatrolPassword", "巡课密码"), ("StudentPassword", "学生密码"),
            ("PasswordRequired", "是否需要密码"),
        ("VideoResolution", "视频分辨率"), ("FrameRate", "视频帧率"), ("AutoStartMedia", "自动开启音视频"), ("ShareDesktop", "桌面共享"),
        ("ShareMedia", "媒体共享"), ("MaxOnStage", "上台人数"), ("Recording", "是否录制"), ("MultiCamera", "多摄像头"),
        ("GroupType", "分组类型"), ("ThirdPartyId", "第三方房间号"), ("ParentSerial", "主房间号"), ("Layout", "房间布局"),
            ("SkinId", "主题皮肤"),
    ];

    // The origin of a room is of no interest to the readers of the list.
    private static readonly string[] s_left = ["File", "Line", "Sheet", "Cell", "Duration"];

    private readonly string _chinese;
    private readonly string[] _names;

    private ExportColumn(string name, string chinese)
    {
        (Name, _chinese) = (name, chinese);
        var parameter = typeof(LessonCommand).GetProperty(name);
        var isParameter = parameter?.IsDefined(typeof(ParameterAttribute)) == true;
        _names = isParameter ? RowReader.Names(parameter!) : [name];
        // A property without an alias has its wire name in lower case.
        WireName = !isParameter && name != "Serial"
            ? name : _names.Skip(1).LastOrDefault(n => !n.Any(char.IsUpper)) ?? name.ToLowerInvariant();
        var type = typeof(TimetableEntry).GetProperty(name)!.PropertyType;
        Type = Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>All columns in output order.</summary>
    internal static IReadOnlyList<ExportColumn> All { get; } = [.. s_chinese.Select(c => new ExportColumn(c.Name, c.Chinese))];

    /// <summary>Name of the property.</summary>
    internal string Name { get; }

    /// <summary>The type of the values.</summary>
    internal Type Type { get; }

    private string WireName { get; }

    /// <summary>Whether a property of a row is one of these columns, or is not exported.</summary>
    internal static bool IsKnown(string name) =>
        s_left.Contains(name, StringComparer.OrdinalIgnoreCase) || All.Any(c => c._names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The header.</summary>
    internal string Header(HeaderLanguage language) =>
        language == HeaderLanguage.Zh ? _chinese : language == HeaderLanguage.Wire ? WireName : Name;

    /// <summary>The value of a row; null if it has none.</summary>
    /// <exception cref="FormatException">The value cannot be converted to the column's type.</exception>
    internal object? Read(PSObject row, TimeZoneInfo zone)
    {
        var property = _names.Select(n => row.Properties[n]).FirstOrDefault(p => p is not null);
        if (property?.Value is not { } value) return null;
        try
        {
            if (Type == typeof(DateTimeOffset)) return (InputValue.Read(value, typeof(CvTime)) as CvTime)?.In(zone);
            return InputValue.Read(value, Type);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or PSInvalidCastException)
        {
            throw new FormatException(Texts.FormatCellWrong(property.Name, Name, e.Message), e);
        }
    }

    /// <summary>A value as text.</summary>
    internal static string Show(object? value, HeaderLanguage language) => value switch
    {
        null => "",
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        bool flag when language == HeaderLanguage.Zh => flag ? "是" : "否",
        bool flag when language == HeaderLanguage.Wire => flag ? "1" : "0",
        bool flag => flag ? "true" : "false",
        Enum code when language == HeaderLanguage.Wire =>
            Convert.ToInt32(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
