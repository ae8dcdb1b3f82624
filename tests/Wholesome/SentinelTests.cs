using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.Tests;

/// <summary>
/// Each parameter of each cmdlet that talks to the service, bound to a value of its own, is found in its right wire form in the form body
/// that the sandbox received.
/// </summary>
public sealed class SentinelTests
{
    private const string Time = "2031-05-06 07:08";
    private const string Epoch = "1935788880";

    // What a call needs besides, by cmdlet and set; {0} is a room, {1} a courseware.
    private static readonly Dictionary<string, string> s_calls = new()
    {
        ["New-CvRoom"] = "New-CvRoom -Name a -StartTime '2031-05-06 01:00' -EndTime '2031-05-06 23:00'",
        ["Set-CvRoom"] = "Set-CvRoom -Serial {0}",
        ["Remove-CvRoom"] = "Remove-CvRoom -Serial {0}",
        ["Get-CvRoom:List"] = "Get-CvRoom",
        ["Get-CvRoom:Serial"] = "Get-CvRoom -Serial {0}",
        ["Get-CvRoom:Time"] = "Get-CvRoom -From '2031-05-06 01:00' -To '2031-05-06 23:00'",
        ["Get-CvRoomStatus"] = "Get-CvRoomStatus -Serial {0} -From '2031-05-06 01:00' -To '2031-05-06 23:00'",
        ["Start-CvRoom"] = "Start-CvRoom -Serial {0}",
        ["Stop-CvRoom"] = "Stop-CvRoom -Serial {0}",
        ["Get-CvMainRoom"] = "Get-CvMainRoom",
        ["Get-CvTheme"] = "Get-CvTheme",
        ["Add-CvCourseware:Path"] = "Add-CvCourseware -Path $Data/vectors.json -Serial {0}",
        ["Add-CvCourseware:LiteralPath"] = "Add-CvCourseware -LiteralPath $Data/vectors.json -Serial {0}",
        ["Add-CvCourseware:Uri"] = "Add-CvCourseware -Uri https://example.com/h5 -Name h5 -Serial {0}",
        ["Get-CvCourseware:List"] = "Get-CvCourseware",
        ["Get-CvCourseware:Conversion"] = "Get-CvCourseware -ConversionStatus Queued",
        ["Wait-CvCourseware"] = "Wait-CvCourseware -FileId {1} -TimeoutSec 5",
        ["Test-CvDynamicCourseware"] = "Test-CvDynamicCourseware -FileId {1}",
        ["Set-CvCoursewareRemark"] = "Set-CvCoursewareRemark -FileId {1} -PageId 1",
        ["Get-CvCoursewareRemark"] = "Get-CvCoursewareRemark -FileId {1}",
        ["Remove-CvCourseware"] = "Remove-CvCourseware -FileId {1}",
        ["Add-CvRoomCourseware"] = "Add-CvRoomCourseware -Serial {0} -FileId {1}",
        ["Remove-CvRoomCourseware"] = "Remove-CvRoomCourseware -Serial {0} -FileId {1}",
        ["Get-CvRoomCourseware"] = "Get-CvRoomCourseware -Serial {0}",
        ["New-CvBlacklistEntry"] = "New-CvBlacklistEntry -Nickname n1 -For Today",
        ["Get-CvBlacklistEntry"] = "Get-CvBlacklistEntry",
        ["Remove-CvBlacklistEntry"] = "Remove-CvBlacklistEntry -Id 1",
        ["Get-CvOnlineCount"] = "Get-CvOnlineCount",
        ["Get-CvOnlineUser"] = "Get-CvOnlineUser -Serial {0}",
        ["Get-CvTrophy"] = "Get-CvTrophy -Serial {0}",
        ["Get-CvChatMessage"] = "Get-CvChatMessage -Serial {0} -From '2031-05-06 01:00' -To '2031-05-06 23:00'",
        ["Get-CvAnswer"] = "Get-CvAnswer -Serial {0}",
        ["Get-CvHandRaise"] = "Get-CvHandRaise -Serial {0} -RecordTitle x",
        ["Get-CvNetworkStatistic"] = "Get-CvNetworkStatistic -Serial {0}",
        ["Get-CvDevice"] = "Get-CvDevice -Serial {0}",
        ["Get-CvAttendance"] = "Get-CvAttendance -Serial {0} -From '2031-05-06 01:00' -To '2031-05-06 23:00'",
        ["Get-CvRoomUser"] = "Get-CvRoomUser -Serial {0}",
        ["Get-CvRecord"] = "Get-CvRecord -Serial {0}",
        ["Remove-CvRecord:Title"] = "Remove-CvRecord -Serial {0} -RecordTitle x",
        ["Remove-CvRecord:Time"] = "Remove-CvRecord -From '2031-05-06 01:00' -To '2031-05-06 23:00'",
        ["Get-CvStorageUsage"] = "Get-CvStorageUsage",
        ["Invoke-CvApi"] = "Invoke-CvApi -Path getThemeList",
    };

    // Parameters whose wire form is not simply their own value, with what they come to and why.
    private static readonly Dictionary<string, (string Value, string Field, string Wire)> s_special = new()
    {
        ["New-CvRoom.Duration"] = ("0:45", "endtime", "1935769500"), // in place of EndTime: start and 45 minutes
        ["Set-CvRoom.Duration"] = ("0:45", "endtime", "1788223500"), // the room's own start and 45 minutes
        ["Set-CvRoom.Shift"] = ("1:00", "starttime", "1788224400"), // the room's own start and an hour
        ["Set-CvRoom.StartTime"] = ("'2026-09-01 08:10'", "starttime", "1788221400"), // before the room's own end
        ["New-CvRoom.PasswordRequired"] = ("-StudentPassword s1234", "passwordrequired", "1"),
        ["Set-CvRoom.PasswordRequired"] = ("-StudentPassword s1234", "passwordrequired", "1"),
        ["New-CvRoom.GroupType"] = ("Main", "grouproom", "1"), // a child room needs a main room
        ["Set-CvRoom.Serial"] = ("{0} -Name b", "serial", "{0}"), // without a change nothing is sent
        ["Get-CvTheme.CustomOnly"] = ("", "theme_type", "1"), // a flag that stands for a code
        ["New-CvRoom.SkinId"] = ("102", "skinid", "102"),
        ["Set-CvRoom.SkinId"] = ("102", "skinid", "102"),
        ["New-CvRoom.FrameRate"] = ("25", "videoframerate", "25"),
        ["Set-CvRoom.FrameRate"] = ("25", "videoframerate", "25"),
        ["Add-CvRoomCourseware.DefaultFileId"] = ("77", "fileid", "77"),
        ["Add-CvRoomCourseware.FileId"] = ("77", "fileid_arr[0]", "77"),
        ["Add-CvRoomCourseware.SortOrder"] = ("77", "sort_arr[0]", "77"),
        ["Remove-CvRoomCourseware.FileId"] = ("77", "fileid_arr[0]", "77"),
        ["Remove-CvCourseware.FileId"] = ("77", "fileid_arr[0]", "77"),
        ["Remove-CvCourseware.Permanent"] = ("", "fileid[0]", "{1}"), // another endpoint
        ["Set-CvCoursewareRemark.FileId"] = ("77", "remarkdata[0][fileid]", "77"),
        ["Set-CvCoursewareRemark.PageId"] = ("77", "remarkdata[0][pageid]", "77"),
        ["Set-CvCoursewareRemark.Remark"] = ("noted", "remarkdata[0][remark]", "noted"),
        ["New-CvBlacklistEntry.IPAddress"] = ("203.0.113.7", "astrict_content", "203.0.113.7"),
        ["New-CvBlacklistEntry.UserId"] = ("u77", "astrict_content", "u77"),
        ["New-CvBlacklistEntry.Nickname"] = ("n77", "astrict_content", "n77"),
        ["Remove-CvRecord.RecordTitle"] = ("77", "recordtitle[0]", "77"),
        ["Get-CvCourseware.From"] = ($"'{Time}'", "starttime", Time + ":00"), // the only times on the wire that are text
        ["Get-CvCourseware.To"] = ($"'{Time}'", "endtime", Time + ":00"),
        ["Add-CvCourseware.Conversion"] = ("DynamicSlides", "dynamicppt", "1"),
        ["Add-CvCourseware.Public"] = ("", "isopen", "1"),
        ["Invoke-CvApi.Body"] = ("@{ a = @{ b = @(1, 2) } }", "a[b][1]", "2"),
    };

    // Not for the wire: where to, how many at once, how long, in what form, and what is only read here.
    private static readonly HashSet<string> s_local =
        ["Session", "ThrottleLimit", "PassThru", "InputObject", "Row", "TimeoutSec", "IntervalMilliseconds", "Raw", "Remove-CvRoom.Name",
            "Get-CvRoom.Name", "Get-CvCourseware.Name", "Get-CvCourseware.FileId", "Add-CvCourseware.Path", "Add-CvCourseware.LiteralPath",
            "Invoke-CvApi.Path", "Wait-CvCourseware.FileId"];

    public static TheoryData<string, string> Parameters
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var cmdlet in ModuleTests.Cmdlets.Where(t => typeof(CvCommand).IsAssignableFrom(t)
                && ModuleTests.Name(t) is not ("New-CvEntryLink" or "Sync-CvRoom" or "Save-CvRecord")))
            {
                foreach (var parameter in cmdlet.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))))
                {
                    if (!s_local.Contains(parameter.Name) && !s_local.Contains($"{ModuleTests.Name(cmdlet)}.{parameter.Name}"))
                    {
                        data.Add(ModuleTests.Name(cmdlet), parameter.Name);
                    }
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Arrives(string name, string parameter)
    {
        using var engine = new Engine();
        var serial = engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").Of<Room>().Single().Serial;
        var file = engine.Run($"Add-CvCourseware -Uri https://example.com/h5 -Name h5 -Serial {serial}").Of<Courseware>().Single().FileId;
        string Put(string text) => text.Replace("{0}", serial, StringComparison.Ordinal).Replace("{1}", file, StringComparison.Ordinal);
        var property = ModuleTests.Cmdlets.Single(t => ModuleTests.Name(t) == name).GetProperty(parameter)!;
        var (value, field, wire) = s_special.TryGetValue($"{name}.{parameter}", out var special)
            ? (Put(special.Value), special.Field, Put(special.Wire))
            : Sentinel(name, property, serial);
        var call = CallOf(name, property, serial, file);
        if (value.StartsWith('-')) (call, value) = ($"{call} {value}", "");
        if (parameter is "Duration") call = WithoutParameter(call, "EndTime");
        engine.ClearReceived();
        var isFlag = property.PropertyType == typeof(SwitchParameter);
        engine.Run($"{call} -{parameter}{(isFlag ? "" : " " + value)}");
        Assert.True(engine.Received.Any(x => x.Fields.Contains(new(field, wire))),
            $"{call} -{parameter} {value}: no {field}={wire} in\n"
            + string.Join("\n", engine.Received.Select(x => $"{x.Path}: {string.Join(" ", x.Fields)}")));
        if (!isFlag || parameter is "Permanent" or "PasswordRequired" or "CustomOnly") return;
        engine.ClearReceived();
        engine.Run($"{call} -{parameter}:$false");
        Assert.Contains(engine.Received, x => x.Fields.Contains(new(field, "0")));
        engine.ClearReceived();
        engine.Run(call.Contains("Set-CvRoom", StringComparison.Ordinal) ? call + " -Name b" : call);
        Assert.DoesNotContain(engine.Received, x => x.Fields.Any(f => f.Key == field));
    }

    /// <summary>Each name of each parameter that the row of a timetable can fill.</summary>
    public static TheoryData<string, string, string> RowNames
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var cmdlet in ModuleTests.Cmdlets.Where(t => ModuleTests.Name(t) is "New-CvRoom" or "Set-CvRoom"))
            {
                foreach (var parameter in cmdlet.GetProperties()
                    .Where(p => p.Name != "Serial"
                    && p.GetCustomAttributes<ParameterAttribute>().Any(a => a.ValueFromPipelineByPropertyName)))
                {
                    foreach (var name in (string[])[parameter.Name, .. parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []])
                    {
                        data.Add(ModuleTests.Name(cmdlet), parameter.Name, name);
                    }
                }
            }
            return data;
        }
    }

    // Without a parameter by hand the module reads the row, with one PowerShell binds it: both must come to the same.
    [Theory]
    [MemberData(nameof(RowNames))]
    public void Arrives_from_a_row_whoever_reads_it(string name, string parameter, string column)
    {
        using var engine = new Engine();
        var serial = engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").Of<Room>().Single().Serial;
        var property = ModuleTests.Cmdlets.Single(t => ModuleTests.Name(t) == name).GetProperty(parameter)!;
        var isFlag = property.PropertyType == typeof(SwitchParameter);
        var (value, field, wire) = s_special.TryGetValue($"{name}.{parameter}", out var special) && !isFlag
            ? special : Sentinel(name, property, serial);
        var rest = name == "Set-CvRoom" ? $"serial={serial}" : "roomname=a;starttime=1935788400;endtime=1935795600;chairmanpwd=t1234;assistantpwd=a1234;patrolpwd=p1234";
        if (parameter is "Duration") rest = rest.Replace(";endtime=1935795600", "", StringComparison.Ordinal);
        if (parameter is "StartTime") wire = name == "New-CvRoom" ? Epoch : wire;
        if (parameter is "PasswordRequired") rest += ";confuserpwd=s1234";
        if (parameter is "Duration" && name == "New-CvRoom") wire = "1935791100"; // the start above and 45 minutes
        // after the room's own start
        if (parameter is "EndTime" && name == "Set-CvRoom") (value, wire) = ("2026-09-01 08:50", "1788223800");
        var names = (string[])[parameter, .. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];
        string[] Fields(string cell, string byHand)
        {
            var cells = rest.Split(';').Select(c => c.Split('=')).Where(c => !names.Contains(c[0], StringComparer.OrdinalIgnoreCase))
                .Append([column, cell]);
            engine.ClearReceived();
            engine.Run($"[pscustomobject]@{{ {string.Join("; ", cells.Select(c => $"'{c[0]}' = '{c[1]}'"))} }} | {name} {byHand}");
            return engine.Received.Last().Fields.Where(f => f.Key != "token").Select(f => f.ToString()).Order(StringComparer.Ordinal)
                .ToArray();
        }
        var other = parameter is "FrameRate" ? "-MaxOnStage 4" : "-FrameRate 25";
        var (otherField, given) = parameter is "FrameRate" ? ("[maxvideo, 4]", "25") : ("[videoframerate, 25]", value.Trim('\''));
        if (isFlag) given = "1";
        var own = Fields(given, "");
        Assert.Contains($"[{field}, {wire}]", own);
        Assert.Equal(own.Append(otherField).Order(StringComparer.Ordinal), Fields(given, other));
        if (!isFlag || parameter is "PasswordRequired") return;
        foreach (var byHand in name == "Set-CvRoom" ? (string[])[other] : ["", other]) // a change needs something to change
        {
            Assert.Contains($"[{field}, 0]", Fields("否", byHand));
            Assert.DoesNotContain(Fields("", byHand), f => f.StartsWith($"[{field},", StringComparison.Ordinal));
        }
    }

    // By the type of the parameter; the wire name is the alias, or the parameter's own name.
    private static (string Value, string Field, string Wire) Sentinel(string name, PropertyInfo parameter, string serial)
    {
        // documented among the answers only
        var documented = Catalogue.Endpoints.SelectMany(e => e["parameters"]!).Select(p => (string)p["name"]!).Append("thirdroomid")
            .ToHashSet();
        var field = (parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).Append(parameter.Name.ToLowerInvariant())
            .First(documented.Contains);
        var type = Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType;
        if (parameter.Name is "Serial") return (serial, field, serial);
        if (parameter.Name is "ParentSerial") return ("1234567", field, "1234567");
        if (type == typeof(CvTime)) return ($"'{Time}'", field, Epoch);
        if (type == typeof(SwitchParameter)) return ("", field, "1");
        if (type == typeof(int)) return ("7", field, "7");
        if (type.IsEnum)
        {
            return (Enum.GetNames(type)
                .Last(n => n != "HeadTeacher"), field, Convert.ToInt32(Enum.Parse(type, Enum.GetNames(type).Last(n => n != "HeadTeacher")))
                .ToString());
        }
        return ("Sentinel77", field, "Sentinel77");
    }

    /// <summary>A call that needs nothing but the parameter.</summary>
    internal static string CallOf(string name, PropertyInfo parameter, string serial, string file)
    {
        var set = parameter.GetCustomAttributes<ParameterAttribute>().First().ParameterSetName;
        var call = s_calls.TryGetValue(name, out var simple) ? simple
            : s_calls[s_calls.ContainsKey($"{name}:{set}") ? $"{name}:{set}"
            : s_calls.Keys.First(k => k.StartsWith(name + ":", StringComparison.Ordinal))];
        // one of them
        if (name == "New-CvBlacklistEntry" && parameter.Name is "IPAddress" or "UserId") call = WithoutParameter(call, "Nickname");
        return WithoutParameter(string.Format(null, call, serial, file), parameter.Name);
    }

    private static string WithoutParameter(string call, string parameter) =>
        System.Text.RegularExpressions.Regex.Replace(call, $@" -{parameter} ('[^']*'|\S+)", "");
}
