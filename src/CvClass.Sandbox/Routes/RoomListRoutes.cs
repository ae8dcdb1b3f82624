using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Routes;

/// <summary>Lists of rooms (1.1.4, 1.1.5), main rooms (1.3.3) and themes (1.3.4).</summary>
internal static class RoomListRoutes
{
    private const int PageSize = 200;
    private const int SmallPage = 20;

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/GetRoomList", new RouteEntry(List));
        routes.Add("WebAPI/GetRoomByTime", new RouteEntry(ByTime));
        routes.Add("WebAPI/getMainClassroom", new RouteEntry(MainRooms));
        routes.Add("WebAPI/getThemeList", new RouteEntry(Themes));
    }

    private static int List(RouteCall call)
    {
        if (call.Form.Has("timetype") && call.Form["timetype"] is not ("0" or "1" or "2" or "3")) return 48001;
        if (call.Form.Has("room_type") && call.Form["room_type"] is not ("3" or "4" or "6")) return 4011;
        var (rooms, now) = (call.Tenant.Rooms, call.Tenant.Now);
        Func<SandboxRoom, bool>? wanted = call.Form["timetype"] switch
        {
            "1" => r => r.Start <= now && now <= r.End,
            "2" => r => r.Start > now,
            "3" => r => r.End < now,
            _ => null,
        };
        if (call.Form["room_type"] is "4" or "6") return 1; // the emulator has small classes only
        return wanted is null
            ? Page(call, Paging.Cut(call, rooms.Count, i => rooms[i], PageSize), Row)
            : Page(call, Paging.Cut(call, rooms.All.Where(wanted).ToArray(), PageSize), Row);
    }

    private static int ByTime(RouteCall call)
    {
        foreach (var name in new[] { "starttime", "endtime" })
        {
            if (call.Form.Has(name) && RoomRules.Epoch(call.Form, name) is null) return 4004;
        }
        var from = RoomRules.Epoch(call.Form, "starttime") ?? call.Tenant.Now;
        var to = RoomRules.Epoch(call.Form, "endtime") ?? 9_999_999_999;
        if (from > to) return 4005;
        if (call.Form["room_type"] is "4" or "6") return 1;
        return Page(call, Paging.Cut(call, call.Tenant.Rooms.During(from, to).ToArray(), PageSize), ByTimeRow);
    }

    private static int Page(RouteCall call, (IReadOnlyList<SandboxRoom> Rows, int Page)? cut, Action<JsonAnswer, SandboxRoom> row)
    {
        if (cut is not { } page) return 1;
        call.Answer.Number("result", 0).Number("page", page.Page).Number("pagenumber", PageSize).Rows("list", page.Rows, row);
        return 0;
    }

    private static void Row(JsonAnswer row, SandboxRoom room) => row
        .Text("serial", room.Serial)
        .Text("roomname", room.Name)
        .Text("starttime", room.Start)
        .Text("endtime", room.End)
        .Text("chairmanpwd", room.TeacherPassword)
        .Text("assistantpwd", room.AssistantPassword)
        .Text("confuserpwd", room.StudentPassword)
        .Text("thirdroomid", "")
        .Text("roomtype", "3")
        .Text("patrolpwd", room.PatrolPassword)
        .Text("autoopenav", room.Setting("autoopenav", "0"));

    // " confuserpwd " has blanks in the document's example.
    private static void ByTimeRow(JsonAnswer row, SandboxRoom room) => row
        .Text("serial", room.Serial)
        .Text("roomname", room.Name)
        .Text("starttime", room.Start)
        .Text("endtime", room.End)
        .Text("chairmanpwd", room.TeacherPassword)
        .Text("assistantpwd", room.AssistantPassword)
        .Text(" confuserpwd ", room.StudentPassword)
        .Text("patrolpwd", room.PatrolPassword)
        .Text("roomtype", "3");

    private static int MainRooms(RouteCall call)
    {
        var rooms = call.Tenant.Rooms.Made.Where(r => r.Group == 1 && (!call.Form.Has("serial") || r.Serial.ToString() == call.Form["serial"])).ToArray();
        if (Paging.Cut(call, rooms, SmallPage) is not { } page) return 1;
        // Asked for page 1, the document's example says 0.
        call.Answer.Number("result", 0)
            .Object("pageInfo", info => info.Number("page", page.Page - 1).Number("pageNum", SmallPage).Number("count", rooms.Length))
            .Rows("data", page.Rows, static (row, room) => row
                .Text("serial", room.Serial)
                .Text("roomname", room.Name)
                .Text("starttime", room.Start)
                .Text("endtime", room.End)
                .Text("videotype", room.Setting("videotype", "36"))
                .Text("maxvideo", room.Setting("maxvideo", "7"))
                .Text("videoframerate", room.Setting("videoframerate", "10")));
        return 0;
    }

    private static int Themes(RouteCall call)
    {
        var themes = ThemeList.All.Where(t => call.Form["theme_type"] != "1" || t.Type == 1).ToArray();
        var page = Paging.Cut(call, themes, PageSize);
        call.Answer.Number("result", 0)
            .Rows("list", page?.Rows ?? [], static (row, theme) => row.Text("skinid", theme.Id).Text("theme_type", theme.Type).Text("theme_name", theme.Name))
            .Number("page", (page?.Page ?? 1) - 1)
            .Text("pagenumber", PageSize);
        return 0;
    }
}
