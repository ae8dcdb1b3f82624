using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>The document's rules for the fields of a room, in the order in which their codes are returned.</summary>
internal static class RoomRules
{
    private const int EpochDigits = 10;
    private const int EnterpriseStage = 7;
    private const long Minute = 60;
    private static readonly string[] s_flags =
        ["passwordrequired", "autoopenav", "sharedesk", "sharemedia", "recorder_switch", "multi_camera"];
    private static readonly string[] s_settings = ["videotype", "videoframerate", "autoopenav", "sharedesk", "sharemedia", "maxvideo",
        "recorder_switch", "multi_camera", "roomlayout", "skinid"];

    internal static long? Epoch(PhpForm form, string name) => form[name].Length == EpochDigits ? form.Number(name) : null;

    /// <summary>Applies the sent fields to a room; returns the code of the first violated rule, or 0.</summary>
    internal static int Apply(PhpForm form, SandboxRoom room, Tenant tenant, bool creating)
    {
        if (creating && !form.Has("roomname")) return 4003;
        if (form.Has("roomname")) room.Name = StoredName.Of(form["roomname"], tenant.Options.NameHabits);
        var code = Times(form, room, tenant.Options.TimesByTheMinute, creating);
        if (code == 0) code = Passwords(form, room, creating);
        if (code == 0) code = Settings(form, room);
        if (code == 0 && creating) code = Group(form, room, tenant);
        if (code == 0) code = Layout(room);
        return code == 0 ? ThirdRoomId(form, room, tenant) : code;
    }

    private static int ThirdRoomId(PhpForm form, SandboxRoom room, Tenant tenant)
    {
        if (tenant.Options.ThirdRoomId != ThirdRoomIdSupport.Supported || !form.Has("thirdroomid")) return 0;
        var taken = tenant.Rooms.SerialOfThirdRoomId(form["thirdroomid"]);
        if (taken != 0 && taken != room.Serial) return 4013;
        room.ThirdRoomId = form["thirdroomid"];
        return 0;
    }

    private static int Times(PhpForm form, SandboxRoom room, bool byTheMinute, bool creating)
    {
        var (hasStart, hasEnd) = (form.Has("starttime"), form.Has("endtime"));
        if (creating && (!hasStart || !hasEnd)) return 5004;
        if (hasStart != hasEnd) return 4005;
        if (!hasStart) return 0;
        if (Epoch(form, "starttime") is not { } start || Epoch(form, "endtime") is not { } end) return 4004;
        if (end <= start) return 4005;
        (room.Start, room.End) = byTheMinute ? (start - (start % Minute), end - (end % Minute)) : (start, end);
        return 0;
    }

    private static int Passwords(PhpForm form, SandboxRoom room, bool creating)
    {
        if (form.Has("chairmanpwd")) room.TeacherPassword = form["chairmanpwd"];
        if (form.Has("assistantpwd")) room.AssistantPassword = form["assistantpwd"];
        if (form.Has("patrolpwd")) room.PatrolPassword = form["patrolpwd"];
        if (form.Has("confuserpwd")) room.StudentPassword = form["confuserpwd"];
        if (form.Has("passwordrequired")) room.PasswordRequired = form["passwordrequired"] == "1";
        if (room.TeacherPassword.Length == 0) return 5002;
        if (room.AssistantPassword.Length == 0) return 5018;
        if (room.PatrolPassword.Length == 0) return 5019;
        if (room.TeacherPassword.Length is < 4 or > 16) return 4006;
        if (room.AssistantPassword.Length is < 4 or > 16 || room.PatrolPassword.Length is < 4 or > 16) return 4010;
        var isRelayMain = creating && form["grouproom"] == "1";
        if (room.PasswordRequired && !isRelayMain && room.StudentPassword.Length == 0) return 5003;
        if (room.StudentPassword.Length > 0 && (room.StudentPassword.Length < 4 || room.StudentPassword.Length > (creating ? 20 : 16)))
        {
            return 4009;
        }
        var passwords = new[] { room.TeacherPassword, room.AssistantPassword, room.PatrolPassword,
            room.StudentPassword }.Where(p => p.Length > 0).ToArray();
        return passwords.Distinct().Count() < passwords.Length ? 5102 : 0;
    }

    private static int Settings(PhpForm form, SandboxRoom room)
    {
        if (s_flags.Any(f => form.Has(f) && form[f] is not ("0" or "1"))) return 48001;
        if (form.Has("videotype") && form.Number("videotype") is not (>= 0 and <= 6)) return 5016;
        if (form.Has("videoframerate") && form["videoframerate"] is not ("10" or "15" or "20" or "25" or "30")) return 48001;
        if (form.Has("maxvideo") && form.Number("maxvideo") is null) return 5103;
        if (form.Has("maxvideo") && form.Number("maxvideo") is not (>= 2 and <= 17)) return 5013;
        if (form.Has("skinid") && ThemeList.All.All(t => t.Id != form["skinid"])) return 5021;
        foreach (var name in s_settings.Where(form.Has)) (room.Settings ??= new Dictionary<string, string>())[name] = form[name];
        if (room.Setting("multi_camera", "0") == "1" && long.Parse(room.Setting("maxvideo", "7"), CultureInfo.InvariantCulture) > 8)
        {
            return 5104;
        }
        return 0;
    }

    private static int Group(PhpForm form, SandboxRoom room, Tenant tenant)
    {
        if (!form.Has("grouproom")) return 0;
        if (form.Number("grouproom") is not (>= 0 and <= 2)) return 48001;
        room.Group = (int)form.Number("grouproom")!.Value;
        if (room.Group == 1 && room.Setting("maxvideo", "7") == "2") room.Settings!["maxvideo"] = "3";
        if (room.Group != 2) return 0;
        if (!form.Has("fatherroomid")) return 53102;
        if (tenant.Rooms.Find(form["fatherroomid"]) is not { Group: 1 } main) return 53103;
        room.Parent = main.Serial;
        return 0;
    }

    private static int Layout(SandboxRoom room)
    {
        if (room.Settings is null || !room.Settings.TryGetValue("roomlayout", out var layout)) return 0;
        if (layout is not ("0" or "1" or "2" or "3" or "4")) return 5017;
        var isPair = room.Setting("maxvideo", EnterpriseStage.ToString(CultureInfo.InvariantCulture)) == "2";
        return layout is "0" or "1" || (layout == "4") == isPair ? 0 : 5105;
    }
}
