using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

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
        var (rooms, now) = (RoomVisibility.ForLists(call), call.Tenant.Now);
        Func<SandboxRoom, bool>? wanted = call.Form["timetype"] switch
        {
            "1" => r => r.Start <= now && now <= r.End,
            "2" => r => r.Start > now,
            "3" => r => r.End < now,
            _ => null,
        };
        if (wanted is null && RoomVisibility.AreAllOfType(rooms, call))
        {
            return Page(call, Paging.Cut(call, rooms.Count, i => rooms[i], PageSize), Row); // no list is made of a million rooms
        }
        var chosen = RoomVisibility.OfType(rooms.All, call).Where(wanted ?? (static _ => true));
        return Page(call, Paging.Cut(call, chosen.ToArray(), PageSize), Row);
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
        var rooms = RoomVisibility.OfType(RoomVisibility.ForLists(call).During(from, to), call);
        var shown = RoomVisibility.InWindow(rooms, call.Tenant.Options.TimeWindow, from, to).ToArray();
        return Page(call, Paging.Cut(call, shown, PageSize), ByTimeRow);
    }

    private static int Page(RouteCall call, Page<SandboxRoom>? cut, Action<JsonAnswer, SandboxRoom, SandboxOptions> write)
    {
        var options = call.Tenant.Options;
        if (cut is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, (row, room) => write(row, room, options));
        return 0;
    }

    private static void Row(JsonAnswer row, SandboxRoom room, SandboxOptions options) => row
        .Text("serial", room.Serial)
        .Text("roomname", room.Name)
        .Text("starttime", room.Start)
        .Text("endtime", room.End)
        .Text("chairmanpwd", RoomVisibility.InList(room.TeacherPassword, options))
        .Text("assistantpwd", RoomVisibility.InList(room.AssistantPassword, options))
        .Text("confuserpwd", RoomVisibility.InList(room.StudentPassword, options))
        .Text("thirdroomid", room.ThirdRoomId)
        .Text("roomtype", room.Type)
        .Text("patrolpwd", RoomVisibility.InList(room.PatrolPassword, options))
        .Text("autoopenav", room.Setting("autoopenav", "0"));

    // " confuserpwd " has spaces in the document's example.
    private static void ByTimeRow(JsonAnswer row, SandboxRoom room, SandboxOptions options) => row
        .Text("serial", room.Serial)
        .Text("roomname", room.Name)
        .Text("starttime", room.Start)
        .Text("endtime", room.End)
        .Text("chairmanpwd", RoomVisibility.InList(room.TeacherPassword, options))
        .Text("assistantpwd", RoomVisibility.InList(room.AssistantPassword, options))
        .Text(" confuserpwd ", RoomVisibility.InList(room.StudentPassword, options))
        .Text("patrolpwd", RoomVisibility.InList(room.PatrolPassword, options))
        .Text("roomtype", room.Type);

    private static int MainRooms(RouteCall call)
    {
        var serial = call.Form["serial"];
        var rooms = call.Tenant.Rooms.Kept.Where(r => r.Group == 1 && (serial.Length == 0 || SandboxRoom.HasNumber(r, serial))).ToArray();
        if (Paging.Cut(call, rooms, SmallPage) is not { } page) return 1;
        // For page 1, the document's example returns 0.
        call.Answer.Number("result", 0)
            .Object("pageInfo", info => info
                .Number("page", page.Number - 1)
                .OptionalNumber("pageNum", page.ToldSize)
                .Number("count", rooms.Length))
            .Rows("data", page, static (row, room) => row
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
        var page = Paging.Cut(call, themes, PageSize) ?? Paging.NoData<(string Id, int Type, string Name)>(call, PageSize);
        call.Answer.Number("result", 0)
            .Rows("list", page, static (row, theme) => row
                .Text("skinid", theme.Id)
                .Text("theme_type", theme.Type)
                .Text("theme_name", theme.Name))
            .Number("page", page.Number - 1)
            .OptionalText("pagenumber", page.ToldSize);
        return 0;
    }
}
