using static CvClass.Tests.Sentinels.Sentinel;

namespace CvClass.Tests.Sentinels;

internal static class RoomSentinels
{
    private const string Lesson = "-Name a -StartTime '2031-05-06 01:00' -EndTime '2031-05-06 23:00'";

    internal static readonly Sentinel[] All =
    [
        new("Get-CvMainRoom", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvRoom", "Serial", "", "{room}", "serial", "{room}"),
        new("Get-CvRoom", "State", "", "Ended", "timetype", "3"),
        new("Get-CvRoom", "From", "-To '2031-05-06 23:00'", Time, "starttime", Epoch),
        new("Get-CvRoom", "To", "-From '2031-05-06 01:00'", Time, "endtime", Epoch),
        new("Get-CvRoom", "RoomType", "", "Meeting", "room_type", "6"),

        new("New-CvRoom", "Name", "-StartTime '2031-05-06 01:00' -EndTime '2031-05-06 23:00'", "Sentinel77", "roomname", "Sentinel77"),
        new("New-CvRoom", "StartTime", "-Name a -EndTime '2031-05-06 23:00'", Time, "starttime", Epoch),
        new("New-CvRoom", "GroupType", Lesson, "Main", "grouproom", "1", "a child room would need a main room"),
        new("New-CvRoom", "ParentSerial", Lesson, "1234567", "fatherroomid", "1234567"),
        new("New-CvRoom", "ThirdPartyId", Lesson, "Sentinel77", "thirdroomid", "Sentinel77"),
        new("New-CvRoom", "EndTime", "-Name a -StartTime '2031-05-06 01:00'", Time, "endtime", Epoch),
        new("New-CvRoom", "Duration", "-Name a -StartTime '2031-05-06 01:00'", "0:45", "endtime", "1935769500", "the start and 45 minutes"),
        new("New-CvRoom", "TeacherPassword", Lesson, "Sentinel77", "chairmanpwd", "Sentinel77"),
        new("New-CvRoom", "AssistantPassword", Lesson, "Sentinel77", "assistantpwd", "Sentinel77"),
        new("New-CvRoom", "PatrolPassword", Lesson, "Sentinel77", "patrolpwd", "Sentinel77"),
        new("New-CvRoom", "StudentPassword", Lesson, "Sentinel77", "confuserpwd", "Sentinel77"),
        new("New-CvRoom", "PasswordRequired", Lesson + " -StudentPassword s1234", "", "passwordrequired", "1",
            "the service wants the students' password with it"),
        new("New-CvRoom", "VideoResolution", Lesson, "R640x360", "videotype", "6"),
        new("New-CvRoom", "FrameRate", Lesson, "25", "videoframerate", "25", "one of five rates"),
        Switch("New-CvRoom", "AutoStartMedia", Lesson, "autoopenav"),
        Switch("New-CvRoom", "ShareDesktop", Lesson, "sharedesk"),
        Switch("New-CvRoom", "ShareMedia", Lesson, "sharemedia"),
        new("New-CvRoom", "MaxOnStage", Lesson, "7", "maxvideo", "7"),
        Switch("New-CvRoom", "Recording", Lesson, "recorder_switch"),
        Switch("New-CvRoom", "MultiCamera", Lesson, "multi_camera"),
        new("New-CvRoom", "Layout", Lesson, "DualTeacher", "roomlayout", "4"),
        new("New-CvRoom", "SkinId", Lesson, "102", "skinid", "102", "a theme of the sandbox"),

        new("Remove-CvRoom", "Serial", "", "{room}", "serial", "{room}"),

        new("Set-CvRoom", "Serial", "", "{room} -Name b", "serial", "{room}", "without a change nothing is sent"),
        new("Set-CvRoom", "Name", "-Serial {room}", "Sentinel77", "roomname", "Sentinel77"),
        new("Set-CvRoom", "StartTime", "-Serial {room}", "'2026-09-01 08:10'", "starttime", "1788221400",
            "a start before the room's own end"),
        new("Set-CvRoom", "Shift", "-Serial {room}", "1:00", "starttime", "1788224400", "the room's own start and an hour"),
        new("Set-CvRoom", "EndTime", "-Serial {room}", "'2026-09-01 08:50'", "endtime", "1788223800", "an end after the room's own start"),
        new("Set-CvRoom", "Duration", "-Serial {room}", "0:45", "endtime", "1788223500", "the room's own start and 45 minutes"),
        new("Set-CvRoom", "TeacherPassword", "-Serial {room}", "Sentinel77", "chairmanpwd", "Sentinel77"),
        new("Set-CvRoom", "AssistantPassword", "-Serial {room}", "Sentinel77", "assistantpwd", "Sentinel77"),
        new("Set-CvRoom", "PatrolPassword", "-Serial {room}", "Sentinel77", "patrolpwd", "Sentinel77"),
        new("Set-CvRoom", "StudentPassword", "-Serial {room}", "Sentinel77", "confuserpwd", "Sentinel77"),
        new("Set-CvRoom", "PasswordRequired", "-Serial {room} -StudentPassword s1234", "", "passwordrequired", "1",
            "the service wants the students' password with it"),
        new("Set-CvRoom", "VideoResolution", "-Serial {room}", "R640x360", "videotype", "6"),
        new("Set-CvRoom", "FrameRate", "-Serial {room}", "25", "videoframerate", "25", "one of five rates"),
        Switch("Set-CvRoom", "AutoStartMedia", "-Serial {room}", "autoopenav"),
        Switch("Set-CvRoom", "ShareDesktop", "-Serial {room}", "sharedesk"),
        Switch("Set-CvRoom", "ShareMedia", "-Serial {room}", "sharemedia"),
        new("Set-CvRoom", "MaxOnStage", "-Serial {room}", "7", "maxvideo", "7"),
        Switch("Set-CvRoom", "Recording", "-Serial {room}", "recorder_switch"),
        Switch("Set-CvRoom", "MultiCamera", "-Serial {room}", "multi_camera"),
        new("Set-CvRoom", "Layout", "-Serial {room}", "DualTeacher", "roomlayout", "4"),
        new("Set-CvRoom", "SkinId", "-Serial {room}", "102", "skinid", "102", "a theme of the sandbox"),

        new("Start-CvRoom", "Serial", "", "{room}", "serial", "{room}"),

        new("Stop-CvRoom", "Serial", "", "{room}", "serial", "{room}"),

        new("Get-CvRoomStatus", "Serial", "-From '2031-05-06 01:00' -To '2031-05-06 23:00'", "{room}", "serial", "{room}"),
        new("Get-CvRoomStatus", "From", "-Serial {room} -To '2031-05-06 23:00'", Time, "start_time", Epoch),
        new("Get-CvRoomStatus", "To", "-Serial {room} -From '2031-05-06 01:00'", Time, "end_time", Epoch),

        new("Get-CvTheme", "CustomOnly", "", "", "theme_type", "1", "a switch that stands for a code"),
    ];
}
