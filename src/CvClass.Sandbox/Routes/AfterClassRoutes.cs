using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>Data of past classes (3.1).</summary>
internal static class AfterClassRoutes
{
    private const int LoginPage = 100;
    private const int RecordPage = 200;
    private const int StoragePage = 20;
    private const int MostPerRequest = 50;
    private const double Megabyte = 1_048_576;

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/GetLoginInfo", new RouteEntry(Logins));
        routes.Add("WebAPI/GetRoomUserInfo", new RouteEntry(RoomUsers));
        routes.Add("WebAPI/GetRecordList", new RouteEntry(Recordings));
        routes.Add("WebAPI/CleanLeaveScreenMedia", new RouteEntry(Clean));
        routes.Add("WebAPI/BatchDeleteRecord", new RouteEntry(DeleteByTime));
        routes.Add("WebAPI/getStorageUsage", new RouteEntry(Storage));
    }

    private static int Logins(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        var from = RoomRules.Epoch(call.Form, "starttime") ?? ((call.Tenant.Now + 28_800) / 86_400 * 86_400) - 28_800;
        var to = RoomRules.Epoch(call.Form, "endtime") ?? call.Tenant.Now + 1;
        if (from > to) return 4005;
        var held = room.Class;
        var users = (held?.Attendees ?? []).Where(a => held!.IsOver && a.Entered >= from && a.Entered <= to).ToArray();
        if (Paging.Cut(call, users, LoginPage) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, (row, user) => row
            .Text("serial", room.Serial)
            .Text("action_id", $"{room.Serial}_{held!.Began * 1000}")
            .Text("class_begin_time", held.Began)
            .Text("class_end_time", held.Finish)
            .Text("userid", user.Id)
            .Text("username", user.Name)
            .Text("entertime", ChinaText.Of(user.Entered))
            .Text("outtime", ChinaText.Of(user.Left))
            .Text("duration", ChinaText.Duration(user.Left - user.Entered))
            .Text("ipaddress", user.Address)
            .Null("devicetype")
            .Number("durationms", user.Left - user.Entered)
            .Text("area", "中国." + user.City + "." + user.City)
            .Text("serviceprovider", "电信")
            .Text("userroleid", user.Role));
        return 0;
    }

    private static int RoomUsers(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        var held = room.Class;
        call.Answer.Number("result", 0).Object("list", list =>
        {
            list.Text("serial", room.Serial)
                .Text("roomname", room.Name)
                .Text("roomtype", 3)
                .Text("showroomtype", "小班1对多")
                .Text("starttime", room.Start)
                .Text("endtime", room.End)
                .Text("roomstate", held is { IsOver: true } ? 1 : 0)
                .Text("videotype", 48)
                .Text("showvideotype", "320*240")
                .Text("videoframerate", room.Setting("videoframerate", "10"))
                .Text("showroomstate", held is null ? "空闲" : held.IsOver ? "已下课" : "上课中")
                .Number("usenum", held?.Attendees.Count ?? 0);
            if (held is null) list.Null("userdata");
            else list.Rows("userdata", held.Attendees, User);
        });
        return 0;
    }

    private static void User(JsonAnswer row, ClassRecord.Attendee user)
    {
        row.Text("userid", user.Id).Text("identification", user.Id.Substring(0, 8)).Text("entertime", ChinaText.Of(user.Entered));
        if (user.Left == 0) row.Null("outtime");
        else row.Text("outtime", ChinaText.Of(user.Left));
        row.Text("userroleid", user.Role)
            .Text("username", user.Name)
            .Text("outtimenull", user.Left == 0 ? 1 : 0)
            .Text("rolename", user.Role == 0 ? "老师" : "学生")
            .Text("devicetype", user.Device)
            .Text("deviceName", "chrome")
            .Text("version", "customer")
            .Text("ip", user.Address)
            .Text("systemversion", "chrome 120")
            .Text("OSVersion", "Win10")
            .Text("country", "中国")
            .Text("region", user.City)
            .Text("city", user.City)
            .Text("audioinput", "")
            .Text("audiooutput", "")
            .Text("videoinput", "")
            .Number("time", user.Entered);
        // Missing network information is an empty array in place of an object.
        if (user.Role != 0) row.Texts("network", []);
        else row.Object("network", n => n
            .Object("_id", id => id.Text("myPeerId", user.Id))
            .Number("audiobitspersecond", 39672.5)
            .Number("audiopacketsLost", 0)
            .Number("audiocurrentDelay", 0)
            .Number("audiominbitspersecond", 39578)
            .Number("audiomaxpacketsLost", 0)
            .Text("audiomaxcurrentDelay", 26)
            .Number("cpuOccupancy", 0)
            .Text("maxcpuOccupancy", 0)
            .Number("videobitspersecond", 261494)
            .Number("videopacketsLost", 0.5)
            .Number("videocurrentDelay", 0)
            .Number("videominbitspersecond", 247691)
            .Number("videomaxpacketsLost", 1)
            .Text("videomaxcurrentDelay", 26));
    }

    private static int Recordings(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        var (from, to) = (RoomRules.Epoch(call.Form, "starttime") ?? 0, RoomRules.Epoch(call.Form, "endtime") ?? long.MaxValue);
        var recordings = (room.Class?.Recordings ?? []).Where(r => r.Start >= from && r.Start <= to).ToArray();
        if (Paging.Cut(call, recordings, RecordPage) is not { } page) return 1;
        var root = call.Tenant.Options.RecordingBase;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, (row, recording) =>
        {
            var address = RecordingFile.Address(root, room.Serial, recording.Title);
            row.Text("tempid", room.Serial + recording.Title)
                .Text("recordid", room.Serial + recording.Title)
                .Text("companyid", "10001")
                .Text("serial", room.Serial)
                .Text("recordtitle", recording.Title)
                .Text("recordpath", $"/{recording.Title}-{room.Serial}/")
                .Text("starttime", recording.Start)
                .Text("duration", recording.Milliseconds)
                .Text("recordpwd", "")
                .Text("ispublish", 1)
                .Text("recorddesc", "")
                .Text("version", 1428176)
                .Text("state", 0)
                .Text("size", recording.Size)
                .Text("recordname", room.Name)
                .Text("recordfileurl", "")
                .Text("taskid", "")
                .Text("videoid", "")
                .Null("originUrl")
                .Text("states", 0)
                .Text("recordtype", 5)
                .Null("transno")
                .Text("type", 0)
                .Text("codeid", 0)
                .Text("media_type", 0)
                .Text("clientversion", 3)
                .Text("isali", 0)
                .Text("https_playpath_mp4", address)
                .Text("https_playpath_m4a", "")
                .Text("videoplayback_m4a", "")
                .Text("videoplayback_mp4", "")
                .Text("security_play_mp4", "")
                .Text("security_play_m4a", "")
                .Text("security_videoplayback_mp4", "")
                .Text("security_videoplayback_m4a", "");
        });
        return 0;
    }

    private static int Clean(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        var titles = call.Form.Texts("recordtitle");
        if (titles.Count is 0 or > MostPerRequest || room.Class is not { } held
            || held.Recordings.RemoveAll(r => titles.Contains(r.Title)) == 0)
        {
            return 1;
        }
        call.Answer.Number("result", 0);
        return 0;
    }

    private static int DeleteByTime(RouteCall call)
    {
        if (call.Form["starttime"] is "" or "0" || call.Form["endtime"] is "" or "0") return 53001;
        if (RoomRules.Epoch(call.Form, "starttime") is not { } from || RoomRules.Epoch(call.Form, "endtime") is not { } to || from > to
            || to > call.Tenant.Now)
        {
            return 53002;
        }
        foreach (var room in call.Tenant.Rooms.Kept) room.Class?.Recordings.RemoveAll(r => r.Start >= from && r.Start <= to);
        call.Answer.Number("result", 0);
        return 0;
    }

    private static int Storage(RouteCall call)
    {
        var serial = call.Form["serial"];
        var rooms = call.Tenant.Rooms.Kept
            .Where(r => r.Class is { Recordings.Count: > 0 } && (serial.Length == 0 || SandboxRoom.HasNumber(r, serial)))
            .ToArray();
        if (Paging.Cut(call, rooms, StoragePage) is not { } page) return 1;
        call.Answer.Number("page", page.Number).OptionalText("pagenumber", page.ToldSize).Number("result", 0);
        call.Answer.Rows("list", page, static (row, room) =>
        {
            var used = room.Class!.Recordings.Sum(r => r.Size) / Megabyte;
            row.Text("serial", room.Serial).Text("mp4Storage", Round(used)).Text("originalRecordStorage", Round(used / 2))
                .Text("totalStorage", Round(used * 1.5));
        });
        return 0;
    }

    private static string Round(double megabytes) => megabytes.ToString("0.##", CultureInfo.InvariantCulture);
}
