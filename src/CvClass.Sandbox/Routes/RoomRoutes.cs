using System.Collections.Generic;
using System.Globalization;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>
/// Creating, changing and removing rooms (1.1.1 to 1.1.3), one room (1.1.6), its status (2.2.1), start and end of class (1.3.2).
/// </summary>
internal static class RoomRoutes
{
    private const int Version = 1435020;
    private const long Day = 86_400;
    private const int Failed = -1; // a room that is made up on the spot cannot change

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/CreateRoom", new RouteEntry(Create));
        routes.Add("WebAPI/ModifyRoom", new RouteEntry(Modify));
        routes.Add("WebAPI/DeleteRoom", new RouteEntry(Delete));
        routes.Add("WebAPI/GetRoomInfo", new RouteEntry(Info));
        routes.Add("WebAPI/RoomStatus", new RouteEntry(Status));
        routes.Add("WebAPI/v3/room_control", new RouteEntry(Control) { ResultAsText = true });
    }

    private static int Create(RouteCall call)
    {
        var room = new SandboxRoom();
        var code = RoomRules.Apply(call.Form, room, call.Tenant, creating: true);
        if (code != 0) return code;
        call.Tenant.Rooms.Add(room);
        call.Answer.Number("version", Version).Number("serial", room.Serial).Number("result", 0);
        return 0;
    }

    private static int Modify(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        var changed = room.Clone();
        changed.Settings = room.Settings is null ? null : new Dictionary<string, string>(room.Settings);
        var code = RoomRules.Apply(call.Form, changed, call.Tenant, creating: false);
        if (code != 0) return code;
        if (!call.Tenant.Rooms.Replace(room, changed)) return Failed;
        call.Answer.Text("serial", room.Serial).Number("result", 0);
        return 0;
    }

    private static int Delete(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        if (!call.Tenant.Rooms.Remove(room)) return Failed;
        call.Answer.Text("serial", room.Serial).Number("result", 0);
        return 0;
    }

    private static int Info(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (RoomVisibility.ForInfo(call).Find(call.Form["serial"]) is not { } room) return 4007;
        string Password(string password) => RoomVisibility.InInfo(password, call.Tenant.Options);
        call.Answer.Number("result", 0).Object("list", row => row
            .Text("serial", room.Serial)
            .Text("roomname", room.Name)
            .Text("starttime", room.Start)
            .Text("endtime", room.End)
            .Text("chairmanpwd", Password(room.TeacherPassword))
            .Text("assistantpwd", Password(room.AssistantPassword))
            .Text("confuserpwd", Password(room.StudentPassword))
            .Text("sidelineuserpwd", Password("sys" + room.Serial.ToString(CultureInfo.InvariantCulture)))
            .Text("thirdroomid", room.ThirdRoomId)
            .Text("patrolpwd", Password(room.PatrolPassword))
            .Text("autoopenav", room.Setting("autoopenav", "0")));
        return 0;
    }

    private static int Status(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        foreach (var name in new[] { "start_time", "end_time" })
        {
            if (call.Form.Has(name) && RoomRules.Epoch(call.Form, name) is null) return 4005;
        }
        var from = RoomRules.Epoch(call.Form, "start_time") ?? room.Start - Day;
        var to = RoomRules.Epoch(call.Form, "end_time") ?? room.End;
        if (from > to) return 4005;
        var state = room.Class is { IsOver: false }
            ? 2 : call.Tenant.Now > room.End && room.Class is not null
            ? 3 : room.Class is not null ? 1 : call.Tenant.Now > room.End ? 3 : 0;
        call.Answer.Number("result", 0).Number("status", state);
        return 0;
    }

    private static int Control(RouteCall call)
    {
        if (!call.Form.Has("serial") || !call.Form.Has("state")) return 10020;
        if (call.Form["state"] is not ("0" or "1")) return 10022;
        if (call.Room is not { } room) return 4007;
        if (call.Form["state"] == "1")
        {
            if (call.Tenant.Options.RequireSomeoneInRoom && room.Class is null) return 10021;
            room.Class = ClassRecord.Begin(room, call.Tenant);
        }
        else
        {
            room.Class?.End(call.Tenant.Now);
        }
        call.Answer.Text("result", 0).Text("msg", "消息成功发送");
        return 0;
    }
}
