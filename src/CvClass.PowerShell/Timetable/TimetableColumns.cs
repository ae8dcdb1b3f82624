using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using CvClass.PowerShell.Commands;

namespace CvClass.PowerShell.Timetable;

/// <summary>Which header means which parameter: the parameters of New-CvRoom with their wire names, and the Chinese words of the document and of schools.</summary>
internal static class TimetableColumns
{
    internal const string Date = "Date";
    internal const string Duration = "Duration";

    private static readonly Dictionary<string, string[]> s_chinese = new()
    {
        ["Name"] = ["房间名", "房间名称", "教室名", "教室名称", "课程", "课程名", "课程名称", "课名", "课堂名称", "名称", "课节名称"],
        ["StartTime"] = ["房间开始时间", "开始时间", "上课时间", "开课时间", "起始时间", "课程开始时间", "开始"],
        ["EndTime"] = ["房间结束时间", "结束时间", "下课时间", "结课时间", "终止时间", "课程结束时间", "结束"],
        [Duration] = ["时长", "课程时长", "课时长", "持续时间"],
        [Date] = ["日期", "上课日期", "课程日期"],
        ["TeacherPassword"] = ["老师密码", "教师密码", "主讲密码", "主讲老师密码"],
        ["AssistantPassword"] = ["助教密码", "辅导老师密码"],
        ["PatrolPassword"] = ["巡课密码", "巡视密码", "巡检密码"],
        ["StudentPassword"] = ["学生密码", "学员密码"],
        ["PasswordRequired"] = ["学生进入房间是否需要", "学生进入房间是否需要密码", "学生是否需要密码", "是否需要密码"],
        ["VideoResolution"] = ["视频分辨率", "分辨率"],
        ["FrameRate"] = ["视频帧率", "帧率"],
        ["AutoStartMedia"] = ["自动开启音视频", "是否自动开启音视频"],
        ["ShareDesktop"] = ["是否开启桌面共享", "桌面共享"],
        ["ShareMedia"] = ["是否开启媒体共享", "媒体共享"],
        ["MaxOnStage"] = ["同时上台人数", "上台人数", "最大上台人数"],
        ["Recording"] = ["是否开启录制", "开启录制", "是否录制", "录制"],
        ["MultiCamera"] = ["是否启动多摄像头", "是否开启多摄像头", "是否启用多摄像头", "多摄像头"],
        ["GroupType"] = ["房间分组类型", "房间分组类型0普通房间，1分组主房间，2分组子房间", "分组类型", "教室分组类型"],
        ["ThirdPartyId"] = ["第三方房间号", "第三方教室号", "第三方编号"],
        ["ParentSerial"] = ["主房间号", "主教室号", "主教室"],
        ["Layout"] = ["房间布局", "教室布局", "布局"],
        ["SkinId"] = ["主题皮肤id", "主题皮肤", "皮肤id", "主题", "皮肤"],
        ["Serial"] = ["房间号", "房间编号", "教室号"],
    };

    private static readonly Lazy<Dictionary<string, string>> s_headers = new(Build);

    // Notes that people put beside a header, such as (必填) or *.
    private static readonly Regex s_decoration = new(@"[(（\[【].*?[)）\]】]|[\s*＊:：_\-]", RegexOptions.CultureInvariant);

    /// <summary>The parameter that a header means, or null.</summary>
    internal static string? Find(string header) => s_headers.Value.TryGetValue(Plain(header), out var name) ? name : null;

    private static Dictionary<string, string> Build()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Date] = Date, ["Serial"] = "Serial" };
        foreach (var property in typeof(TimetableEntry).GetProperties().Select(p => p.Name).Append(Duration))
        {
            if (typeof(NewCvRoomCommand).GetProperty(property) is not { } parameter || !parameter.IsDefined(typeof(ParameterAttribute))) continue;
            headers[property] = property;
            foreach (var alias in parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []) headers[Plain(alias)] = property;
        }
        foreach (var entry in s_chinese)
        {
            foreach (var word in entry.Value) headers[word] = entry.Key;
        }
        return headers;
    }

    private static string Plain(string header) => s_decoration.Replace(header, "");
}
