using System;
using System.Linq;
using System.Text;
using CvClass.Client.Endpoints;

namespace CvClass.Tests;

/// <summary>The forms of the two requests that share their fields, byte by byte, and the fields that each of them requires.</summary>
public sealed class RoomFormTests
{
    private const string Settings =
        "&passwordrequired=1&videotype=3&videoframerate=25&autoopenav=0&sharedesk=1&sharemedia=0&maxvideo=7"
        + "&recorder_switch=1&multi_camera=0&roomlayout=2&skinid=102";

    [Fact]
    public void CreateRoom_sends_lesson_group_and_settings_in_this_order()
    {
        var room = Fill(new CreateRoom { GroupType = RoomGroupType.Child, ParentSerial = "12", ThirdPartyId = "t1" });
        Assert.Equal(
            "roomname=a&starttime=1788220800&endtime=1788223500&chairmanpwd=teacher1&assistantpwd=assist1&patrolpwd=patrol1"
            + "&confuserpwd=student1&grouproom=2&fatherroomid=12&thirdroomid=t1" + Settings,
            Form(room));
    }

    [Fact]
    public void ModifyRoom_sends_the_number_first() =>
        Assert.Equal(
            "serial=7&roomname=a&starttime=1788220800&endtime=1788223500&chairmanpwd=teacher1&assistantpwd=assist1&patrolpwd=patrol1"
            + "&confuserpwd=student1" + Settings,
            Form(Fill(new ModifyRoom { Serial = "7" })));

    [Fact]
    public void CreateRoom_requires_what_ModifyRoom_may_omit()
    {
        Assert.Equal(["roomname", "starttime", "endtime", "chairmanpwd", "assistantpwd", "patrolpwd"], Problems(new CreateRoom()));
        Assert.Empty(Problems(new ModifyRoom { Serial = "7" }));
    }

    [Fact]
    public void Only_CreateRoom_accepts_a_students_password_longer_than_16_characters()
    {
        const string Long = "12345678901234567890";
        Assert.DoesNotContain("confuserpwd", Problems(new CreateRoom { StudentPassword = Long }));
        Assert.Contains("confuserpwd", Problems(new CreateRoom { StudentPassword = Long + "1" }));
        Assert.Equal(["confuserpwd"], Problems(new ModifyRoom { Serial = "7", StudentPassword = Long }));
    }

    private static T Fill<T>(T room)
        where T : RoomFields
    {
        (room.Name, room.StartTime) = ("a", DateTimeOffset.FromUnixTimeSeconds(1788220800));
        room.EndTime = room.StartTime.Value.AddMinutes(45);
        (room.TeacherPassword, room.AssistantPassword, room.PatrolPassword) = ("teacher1", "assist1", "patrol1");
        (room.PasswordRequired, room.StudentPassword) = (true, "student1");
        (room.VideoResolution, room.FrameRate, room.MaxOnStage) = ((VideoResolution)3, 25, 7);
        (room.AutoStartMedia, room.ShareDesktop, room.ShareMedia) = (false, true, false);
        (room.Recording, room.MultiCamera, room.Layout, room.SkinId) = (true, false, (RoomLayout)2, "102");
        return room;
    }

    private static string Form(ApiRequest request) =>
        Encoding.ASCII.GetString(RequestMetadata.Of(request.GetType()).Read(request).ToForm().ToUrlEncoded());

    private static string[] Problems(ApiRequest request) =>
        [.. RequestMetadata.Of(request.GetType()).Read(request).Validate().Select(p => p.Field)];
}
