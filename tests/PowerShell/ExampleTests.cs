using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

/// <summary>
/// Every example of the document, minimally repaired where it is not JSON, is returned by a real server to its cmdlet. The output is
/// compared field by field with data/examples.expected.txt, which was checked against the document by eye.
/// </summary>
public sealed class ExampleTests
{
    private static readonly JObject s_catalogue =
        JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json")));

    // Replacements that turn the printed text into JSON and give unquoted placeholders a value. The rest stays as printed.
    private static readonly Dictionary<string, (string Find, string Put)[]> s_repairs = new()
    {
        ["GetRoomByTime"] = [("“patrolpwd\": 巡", "\"patrolpwd\": \"巡"), ("“roomtype\": 房", "\"roomtype\": \"房")],
        ["UploadFile"] = [(": 页数", ": 12"), (": 大小", ": 9696"), (": 转换状态:0排队中,1成功,2转换失败,3转换中", ": 1"),
            (": 是否是动态ppt0: 非动态ppt 1: 动态ppt", ": 0"), (": 0:默认,2:动态ppt,3:h5课件", ": 3"),
            ("‘课件拼接访问地址’", "\"课件拼接访问地址\"")],
        ["GetCompanyFileList"] = [("\"result\": 0\n", "\"result\": 0,\n")],
        ["GetRoomFile"] = [("},\n                ...", "}")],
        ["getMainClassroom"] = [("0, 页码", "0,"), ("20 , 每页数量", "20,"), ("19 总数量", "19"), ("\n16:1v15 17:1v16", "")],
        ["create_blacklist"] = [("‘黑名单id’", "\"77\"")],
        ["blacklist"] = [("‘黑名单id’", "\"77\""), ("‘黑名单范围 1企业 2房间’", "\"2\""), ("‘限制类型 0ip 1userid 2 昵称’", "\"1\""),
            ("‘限制时效 0 5分钟 1半小时 2当天 3 永久’", "\"3\""), ("‘添加时间’", "\"2021-08-18 15:13:44\""),
            ("‘有效时间 根据时效 和添加时间计算得来’", "\"1629270824\"")],
        ["GetAnswerRecord"] = [(": 教室id", ": 4"), (": 学生答题次数", ": 2"), ("[ 老师发布答案", "["), ("[老师发布答案", "["),
            ("\"isright\": 老师发布答案", "\"isright\": 1"), ("\"ts\": 老师发布答案", "\"ts\": 1546066337")],
        ["GetRaiseHands"] = [(": 举手次数", ": 3"), ("(举手时间,13位时间戳,精确到毫秒)1546066337455", "1546066337455"),
            ("(举手时间,13位时间戳,精确到毫秒)", "1546066337456")],
        ["GetEquipment"] = [(": 时间戳", ": 1629270824")],
    };

    /// <summary>A call of each endpoint, by its name.</summary>
    internal static readonly Dictionary<string, string> Calls = new()
    {
        ["CreateRoom"] =
            "New-CvRoom a '2026-09-01 08:00' -Duration 45 -TeacherPassword t1234 -AssistantPassword a1234 -PatrolPassword p1234",
        ["ModifyRoom"] = "Set-CvRoom 1200356033 -Name b",
        ["DeleteRoom"] = "Remove-CvRoom 865772064 -PassThru",
        ["GetRoomList"] = "Get-CvRoom",
        ["GetRoomByTime"] = "Get-CvRoom -From 1546057800 -To 1546059300",
        ["GetRoomInfo"] = "Get-CvRoom -Serial 901785607",
        ["UploadFile"] = "Add-CvCourseware $Data/vectors.json -Public",
        ["UploadFileUrl"] = "Add-CvCourseware -Uri https://example.com/h5 -Name h5 -Serial 1200356033",
        ["SetFileRemark"] = "Set-CvCoursewareRemark 7 3 noted",
        ["GetFileConvertStatus"] = "Test-CvDynamicCourseware 7",
        ["GetFileRemark"] = "Get-CvCoursewareRemark 7",
        ["GetConversionFile"] = "Get-CvCourseware -ConversionStatus Converting",
        ["delete_file"] = "Remove-CvCourseware 7 -PassThru",
        ["BatchDeleteFile"] = "Remove-CvCourseware 7 -Permanent -PassThru",
        ["GetCompanyFileList"] = "Get-CvCourseware",
        ["room_bind_file"] = "Add-CvRoomCourseware 1200356033 7",
        ["room_unbind_file"] = "Remove-CvRoomCourseware 1200356033 7 -PassThru",
        ["GetRoomFile"] = "Get-CvRoomCourseware 1200356033",
        ["room_control"] = "Start-CvRoom 1200356033",
        ["getMainClassroom"] = "Get-CvMainRoom",
        ["getThemeList"] = "Get-CvTheme",
        ["create_blacklist"] = "New-CvBlacklistEntry -Nickname n -For Today",
        ["blacklist"] = "Get-CvBlacklistEntry",
        ["delete_blacklist"] = "Remove-CvBlacklistEntry 77",
        ["GetRoomOnlinenum"] = "Get-CvOnlineCount",
        ["room_online_users_number"] = "Get-CvOnlineCount 996131866",
        ["GetOnlineUserInfo"] = "Get-CvOnlineUser 966501978",
        ["GetUserGift"] = "Get-CvTrophy 966501978",
        ["GetChatList"] = "Get-CvChatMessage 966501978",
        ["GetAnswerRecord"] = "Get-CvAnswer 966501978",
        ["GetRaiseHands"] = "Get-CvHandRaise 966501978 1548577528823",
        ["GetNetworkEquipment"] = "Get-CvNetworkStatistic 966501978",
        ["GetEquipment"] = "Get-CvDevice 966501978",
        ["RoomStatus"] = "Get-CvRoomStatus 966501978",
        ["GetLoginInfo"] = "Get-CvAttendance 1258610249",
        ["GetRoomUserInfo"] = "Get-CvRoomUser 1734016",
        ["GetRecordList"] = "Get-CvRecord 426290988",
        ["CleanLeaveScreenMedia"] = "Remove-CvRecord 426290988 1548577528823 -PassThru",
        ["BatchDeleteRecord"] = "Remove-CvRecord -From 1546057800 -To 1546059300",
        ["getStorageUsage"] = "Get-CvStorageUsage",
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Fact]
    public void Every_endpoint_except_the_entry_link_has_an_example() =>
        Assert.Equal(s_catalogue["endpoints"]!.Select(e => (string)e["name"]!).Where(n => n != "Entry")
            .Order(StringComparer.Ordinal), Calls.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_example_of_the_document_is_read_as_expected(string name)
    {
        var expected = Regex.Split(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "examples.expected.txt")), "^## ",
            RegexOptions.Multiline)
            .Single(part => part.StartsWith(name + "\n", StringComparison.Ordinal))[(name.Length + 1)..].Trim();
        Assert.Equal(expected, Print(name, 0).Trim());
    }

    [Theory]
    [InlineData("GetCompanyFileList", 1)]
    [InlineData("GetRoomUserInfo", 1)]
    public void An_example_without_data_emits_nothing(string name, int example) => Assert.Equal("", Print(name, example).Trim());

    private static string Print(string name, int example)
    {
        var endpoint = s_catalogue["endpoints"]!.Single(e => (string)e["name"]! == name);
        var text = (string)endpoint["examples"]![example]!;
        if (example == 0) text = Repair(name, text); // second examples are valid JSON
        _ = JObject.Parse(text); // throws if the repair failed
        using var server = new PlainServer(path => path == (string)endpoint["path"]! ? (200, text) : null);
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify").AssertNoErrors();
        var outcome = engine.Run(Calls[name]).AssertNoErrors();
        Assert.Empty(outcome.Warnings);
        var lines = new StringBuilder();
        foreach (var value in outcome.Output) Write(lines, "", value.BaseObject);
        return lines.ToString();
    }

    private static string Repair(string name, string text)
    {
        foreach (var (find, put) in s_repairs.GetValueOrDefault(name, []))
        {
            Assert.Contains(find, text, StringComparison.Ordinal);
            text = text.Replace(find, put, StringComparison.Ordinal);
        }
        text = Regex.Replace(text, @"(?<!https?:)//[^\n]*", ""); // comments
        return Regex.Replace(text, @",(\s*[}\]])", "$1"); // trailing commas
    }

    private static void Write(StringBuilder lines, string indent, object value)
    {
        if (value is string or ValueType)
        {
            lines.Append(indent).Append(Text(value)).Append('\n');
            return;
        }
        lines.Append(indent).Append(value.GetType().Name).Append('\n');
        foreach (var property in value.GetType().GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            Write(lines, indent + "  ", property.Name, property.GetValue(value));
        }
        // Placeholders that are not a number, date or code are kept unchanged.
        foreach (var kept in ((CvObject)value).GetExtensionData().OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            lines.Append(indent).Append("  ~").Append(kept.Key).Append(" = ").Append(Text(kept.Value)).Append('\n');
        }
    }

    private static void Write(StringBuilder lines, string indent, string name, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case CvObject inner:
                if (name == "Room") lines.Append(indent).Append("Room = ").Append(((RoomUsers)inner).RoomName).Append('\n');
                else
                {
                    lines.Append(indent).Append(name).Append(":\n");
                    Write(lines, indent + "  ", inner);
                }
                return;
            case IEnumerable list and not string when list.Cast<object>().All(e => e is CvObject):
                foreach (var element in list) Write(lines, indent, name, element);
                return;
            default:
                lines.Append(indent).Append(name).Append(" = ").Append(Text(value)).Append('\n');
                return;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        DateTimeOffset time =>
            time.ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture).Replace(".000", "", StringComparison.Ordinal),
        Enum code => $"{code} ({Convert.ToInt32(code, CultureInfo.InvariantCulture)})",
        IEnumerable list and not string => "[" + string.Join(", ", list.Cast<object>()) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
