using System;
using System.Linq;

namespace CvClass.Tests;

/// <summary>WhatIf and Confirm name number, name and start; a changed object is emitted completely and once.</summary>
public sealed class ChangeTests
{
    private const string Setup = """
        $r = New-CvRoom '高一 语文' '2031-09-01 08:00' -Duration 45 -TeacherPassword teach4711
        $row = [pscustomobject]@{ Serial = $r.Serial; Name = '高一 数学'; StartTime = '2031-09-02 08:00'; EndTime = '2031-09-02 08:45' }
        $f = Add-CvCourseware -Uri https://example.com/h5 -Name lesson.pptx -Serial $r.Serial
        $f = Get-CvCourseware -FileId $f.FileId
        $b = New-CvBlacklistEntry -Nickname 张三 -For Forever -Serial $r.Serial
        $past = New-CvRoom past ([DateTimeOffset]::UtcNow.AddMinutes(-30)) -Duration 45
        $null = $past | Start-CvRoom; $null = $past | Stop-CvRoom
        $rec = $past | Get-CvRecord
        """;

    [Theory]
    [InlineData("$r | Remove-CvRoom", "1200000001 (高一 语文, 2031-09-01 08:00 +08:00)")]
    [InlineData("Remove-CvRoom $r.Serial", "1200000001 (高一 语文, 2031-09-01 08:00 +08:00)")] // emitted recently
    [InlineData("$r | Start-CvRoom", "1200000001 (高一 语文, 2031-09-01 08:00 +08:00)")]
    [InlineData("$row | Stop-CvRoom", "1200000001 (高一 数学, 2031-09-02 08:00 +08:00)")]
    [InlineData("$r | Set-CvRoom -Name b", "1200000001 (高一 语文, 2031-09-01 08:00 +08:00)|Name '高一 语文' -> 'b'")]
    [InlineData("$r | Set-CvRoom -Shift 30",
        "StartTime 2031-09-01 08:00 +08:00 -> 2031-09-01 08:30 +08:00, EndTime 2031-09-01 08:45 +08:00 -> 2031-09-01 09:15 +08:00")]
    [InlineData("Set-CvRoom $r.Serial -Shift 30", "\"1200000001\"|Shift 00:30:00")]
    [InlineData("$r | Set-CvRoom -Duration 60", "Duration 01:00:00")]
    [InlineData("$r | Set-CvRoom -EndTime '2031-09-01 09:00'", "EndTime 2031-09-01 08:45 +08:00 -> 2031-09-01 09:00 +08:00")]
    [InlineData("$r | Set-CvRoom -TeacherPassword other4711 -Layout Focus", "TeacherPassword|Layout Focus")]
    [InlineData("$row | Set-CvRoom", "\"1200000001\"|Name '高一 数学'|StartTime 2031-09-02 08:00 +08:00")]
    [InlineData("New-CvRoom c '2031-09-01 08:00' -Duration 45", "c (2031-09-01 08:00 +08:00)")]
    [InlineData("$f | Remove-CvCourseware", "30001 (lesson.pptx)")]
    [InlineData("$f | Add-CvRoomCourseware $r.Serial", "30001 (lesson.pptx), room 1200000001")]
    [InlineData("$r | Get-CvRoomCourseware | Remove-CvRoomCourseware",
        "30001 (lesson.pptx), room 1200000001 (高一 语文, 2031-09-01 08:00 +08:00)")]
    [InlineData("Set-CvCoursewareRemark 30001 3 'see page 4'", "courseware 30001, page 3|see page 4")]
    [InlineData("$b | Remove-CvBlacklistEntry", "(张三, 1200000001)")]
    [InlineData("New-CvBlacklistEntry -UserId u1 -For Forever", "u1 in all rooms, Forever")]
    [InlineData("New-CvBlacklistEntry -UserId u1 -For Today -Serial $r.Serial", "u1 in room 1200000001, Today")]
    [InlineData("$rec | Remove-CvRecord", ", room 1200000002 (past, ")]
    [InlineData("Add-CvCourseware -Uri https://example.com/2 -Name second -Serial $r.Serial", "second, room 1200000001")]
    public void WhatIf_and_Confirm_name_the_object_and_the_action(string command, string said)
    {
        var screen = new Screen();
        using var engine = new Engine(screen: screen);
        engine.Run(Setup).AssertNoErrors();
        engine.ClearReceived();
        screen.Take();
        engine.Run(command + " -WhatIf").AssertNoErrors();
        Assert.DoesNotContain(engine.Received, x => x.Path != "WebAPI/GetRoomFile");
        var shown = screen.Take();
        engine.Run(command + " -Confirm").AssertNoErrors();
        foreach (var text in (string[])[shown, screen.Take()])
        {
            Assert.All(said.Split('|'), part => Assert.Contains(part, text, StringComparison.Ordinal));
            Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
        }
        Assert.NotEmpty(engine.Received);
    }

    [Theory]
    [InlineData("$r | Set-CvRoom -Name b", "b", 8)]
    [InlineData("$r | Set-CvRoom -Shift 60", "高一 语文", 9)]
    [InlineData("Set-CvRoom $r.Serial -Shift 60", "高一 语文", 9)]
    public void Changing_a_room_emits_the_whole_room(string command, string name, int hour)
    {
        using var engine = new Engine();
        engine.Run(Setup).AssertNoErrors();
        var room = engine.Run(command).Of<Room>().Single();
        Assert.Equal((name, hour, TimeSpan.FromMinutes(45)), (room.Name, room.StartTime!.Value.Hour, room.Duration!.Value));
        Assert.Equal(command.StartsWith("$r |", StringComparison.Ordinal) ? RoomType.SmallClass : null, room.RoomType);
        Assert.Equal("teach4711", room.TeacherPassword);
        Assert.Equal("高一 语文", engine.Run("$r").Of<Room>().Single().Name); // the piped room itself stays as it was
    }

    [Theory]
    [InlineData("$r | Remove-CvRoom -PassThru", typeof(Room), "高一 语文")]
    [InlineData("Remove-CvRoom $r.Serial -PassThru", typeof(Room), null)]
    [InlineData("$f | Remove-CvCourseware -PassThru", typeof(Courseware), "lesson.pptx")]
    [InlineData("Remove-CvCourseware $f.FileId -Permanent -PassThru", typeof(Courseware), null)]
    [InlineData("$r | Get-CvRoomCourseware | Remove-CvRoomCourseware -PassThru", typeof(RoomCourseware), "lesson.pptx")]
    [InlineData("Add-CvRoomCourseware $r.Serial $f.FileId -PassThru", typeof(RoomCourseware), null)]
    [InlineData("Set-CvCoursewareRemark $f.FileId 3 note -PassThru", typeof(CoursewareRemark), null)]
    [InlineData("$rec | Remove-CvRecord -PassThru", typeof(Recording), null)]
    [InlineData("$b | Remove-CvBlacklistEntry -PassThru", typeof(BlacklistEntry), null)]
    [InlineData("Remove-CvBlacklistEntry $b.Id -PassThru", typeof(BlacklistEntry), null)]
    public void PassThru_emits_one_object_of_the_handled_type(string command, Type kind, string? name)
    {
        using var engine = new Engine();
        engine.Run(Setup).AssertNoErrors();
        var emitted = Assert.Single(engine.Run(command).AssertNoErrors().Output);
        Assert.IsType(kind, emitted.BaseObject);
        if (name is not null) Assert.Equal(name, emitted.Properties["Name"].Value);
    }
}
