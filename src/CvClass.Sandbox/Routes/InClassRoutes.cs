using System.Collections.Generic;
using System.Linq;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>Data of running classes (2.1).</summary>
internal static class InClassRoutes
{
    private const int PageSize = 200;
    private const int ChatPage = 100;
    private const string Company = "10001";

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/GetRoomOnlinenum", new RouteEntry(OnlineCounts));
        routes.Add("WebAPI/v3/room_online_users_number", new RouteEntry(OnlineCount));
        routes.Add("WebAPI/GetOnlineUserInfo", new RouteEntry(OnlineUsers));
        routes.Add("WebAPI/GetUserGift", new RouteEntry(Trophies));
        routes.Add("WebAPI/GetChatList", new RouteEntry(Chat));
        routes.Add("WebAPI/getAnswerRecord", new RouteEntry(Answers));
        routes.Add("WebAPI/GetRaiseHands", new RouteEntry(HandRaises));
        routes.Add("WebAPI/GetNetworkEquipment", new RouteEntry(Network));
        routes.Add("WebAPI/GetEquipment", new RouteEntry(Devices));
    }

    private static List<ClassRecord.Attendee> Online(SandboxRoom room) => room.Class is { IsOver: false } held ? held.Attendees : [];

    private static int OnlineCounts(RouteCall call)
    {
        var serial = call.Form["serial"];
        var rooms = call.Tenant.Rooms.Kept.Where(r => serial.Length > 0 ? SandboxRoom.HasNumber(r, serial) : Online(r).Count > 0).ToArray();
        if (Paging.Cut(call, rooms, PageSize) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("room", page, static (row, room) => row
            .Text("serial", room.Serial)
            .Text("num", Online(room).Count));
        return 0;
    }

    private static int OnlineCount(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        call.Answer.Number("num", Online(room).Count).Number("result", 0).Text("msg", "ok");
        return 0;
    }

    private static int OnlineUsers(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        if (Paging.Cut(call, Online(room), PageSize) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, (row, user) => row
            .Text("buddyid", user.Id)
            .Text("serial", room.Serial)
            .Text("username", user.Name)
            .Text("userrole", user.Role)
            .Text("logintime", user.Entered)
            .Text("isrobot", 0));
        return 0;
    }

    private static int Trophies(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        var trophies = (room.Class?.Trophies ?? []).Where(t => !call.Form.Has("userid") || t.To.Id == call.Form["userid"]).ToArray();
        if (Paging.Cut(call, trophies, PageSize) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, (row, trophy) => row
            .Text("serial", room.Serial)
            .Text("sendid", trophy.From.Id)
            .Text("sendname", trophy.From.Name)
            .Text("receiveid", trophy.To.Id)
            .Text("receivename", trophy.To.Name)
            .Text("giftid", trophy.Id)
            .Text(" giftnumber ", trophy.Count)
            .Text("sendflag", 1));
        return 0;
    }

    private static int Chat(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        if (RoomRules.Epoch(call.Form, "starttime") is not { } from || RoomRules.Epoch(call.Form, "endtime") is not { } to) return 5004;
        if (from > to) return 4005;
        var lines = (room.Class?.Chat ?? []).Where(l => l.Time >= from && l.Time <= to).ToArray();
        if (Paging.Cut(call, lines, ChatPage, firstPage: 0) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, (row, line) =>
        {
            row.Text("companyid", Company).Text("fromID", line.From.Id);
            if (line.Kind == 2) row.Texts("msg", line.Parts);
            else row.Text("msg", line.Parts[0]);
            row.Text("nickname", line.From.Name).Text("role", line.From.Role).Text("serial", room.Serial)
                .Text("ts", ChinaText.Of(line.Time)).Text("type", 0).Text("msg_type", line.Kind);
        });
        return 0;
    }

    private static int Answers(RouteCall call)
    {
        if (call.Room is not { } room) return 4007;
        var (from, to) = (RoomRules.Epoch(call.Form, "starttime") ?? 0, RoomRules.Epoch(call.Form, "endtime") ?? long.MaxValue);
        var students = room.Class is { } held && held.Began >= from && held.Began <= to ? held.Students.ToArray() : [];
        if (students.Length == 0) return 1;
        call.Answer.Number("result", 0).Rows("list", students, (row, student) => row
            .Text("serial", room.Serial)
            .Text("userid", student.Id)
            .Text("name", student.Name)
            .Number("numbers", 1)
            .Number("count", 1)
            .Rows("list", [student], (inner, one) => inner
                .Text("userid", one.Id)
                .Texts("rightkey", ["A", "B"])
                .Number("isright", one.Entered % 2)
                .Number("ts", one.Entered + 30)
                .Texts("options", one.Entered % 2 == 1 ? ["A", "B"] : ["C", "D"])));
        return 0;
    }

    private static int HandRaises(RouteCall call)
    {
        if (call.Room is not { } room) return 4007;
        if (!call.Form.Has("recordtitle")) return 48001;
        if (room.Class is not { } held || held.Recordings.All(r => r.Title != call.Form["recordtitle"])) return 1;
        call.Answer.Number("result", 0).Rows("list", held.Students, (row, student) => row
            .Text("userid", student.Id)
            .Text("name", student.Name)
            .Number("count", 2)
            .Rows("list", [30L, 45L], (inner, second) => inner.Text("userid", student.Id)
                .Number("ts", ((student.Entered + second) * 1000) + 455)));
        return 0;
    }

    private static int Network(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        call.Answer.Number("result", 0).Rows("list", room.Class?.Attendees ?? [], (row, user) => row
            .Text("serial", room.Serial)
            .Text("myPeerId", user.Id)
            .Text("ts", user.Entered + 10)
            .Text("routename", "route-1")
            .Text("time", ChinaText.Of(user.Entered + 10))
            .Text("role", user.Role)
            .Object("statistical", s => s
                .Text("timestamp", (user.Entered + 10) * 1000)
                .Object("video", v => Stream(v, user.Entered, 261494).Text("googPlisCount", 2).Text("keyFrames", 2).Text("videoWidth", 640)
                    .Text("videoHeight", 480).Text("frameRate", 10).Text("videoFps", 10))
                .Object("audio", a => Stream(a, user.Entered, 39672))
                .Text("cpuOccupancy", 12)
                .Text("peerId", user.Id)
                .Text("streamrtcid", "rtc-" + user.Role)
                .Text("peerName", user.Name)
                .Text("streamId", user.Id + "-camera")));
        return 0;
    }

    private static JsonAnswer Stream(JsonAnswer stream, long time, int bits) => stream
        .Text("bitsPerSecond", bits)
        .Text("fractionLost", 0)
        .Text("jitter", 3)
        .Text("lossRate", 1)
        .Text("packetsLost", 7)
        .Text("sourceSsrc", 2208821257)
        .Text("totalBytes", bits * 10L)
        .Text("totalPackets", 4096)
        .Text("timestamp", (time + 10) * 1000)
        .Text("currentDelay", 26)
        .Text("netquality", 1);

    private static int Devices(RouteCall call)
    {
        if (call.Room is not { } room) return call.Form.Has("serial") ? 4007 : 5100;
        if (room.Class is not { } held) return -1;
        call.Answer.Number("result", 0).Rows("list", held.Attendees, (row, user) => row
            .Object("_id", id => id.Text("$id", user.Id.Replace("-", "").Substring(0, 24)))
            .Text("serial", room.Serial)
            .Text("companyid", Company)
            .Text("peerid", user.Id)
            .Text("peername", user.Name)
            .Text("peerrole", user.Role)
            .Text(" ip ", user.Address)
            .Text("country", "中国")
            .Text("region", user.City)
            .Text("city", user.City)
            .Text("osversion", "Windows 10")
            .Text("devicemodel", user.Device)
            .Text("cpuarchitecture", "x86_64")
            .Text("sdkversion", "2.9.1")
            .Text("sdkdate", "2021-05-01")
            .Text("connecttime", 235)
            .Text("reconnectcount", 0)
            .Text("isp", "电信")
            .Text("redirectcount", 0)
            .Text("routename", "route-1")
            .Object("statistical", s => s.Number("time", user.Entered)));
        return 0;
    }
}
