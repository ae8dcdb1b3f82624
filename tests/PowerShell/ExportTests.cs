using System;
using System.IO;
using System.Linq;

namespace CvClass.Tests;

/// <summary>Columns that the service does not know are passed along and survive export and import.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cvclass");
    private readonly Engine _engine = new();

    private string File => Path.Combine(_folder.FullName, "t.csv");

    [Fact]
    public void Created_rooms_carry_the_columns_of_the_timetable()
    {
        System.IO.File.WriteAllText(File, "课程,班级,教师,地点,日期,开始时间,结束时间,备注,RunspaceId,Version\n"
            + "语文,七(1)班,陈老师,A101,2026-09-01,08:00,08:45,带课本,7,x\n数学,七(1)班,林老师,,2026-09-01,09:00,09:45,,8,y\n");
        var rooms = _engine.Run("$rooms = Import-CvTimetable $File | New-CvRoom; $rooms", ("File", File)).AssertNoErrors().Output;
        Assert.Equal(["陈老师", "林老师"], rooms.Select(r => r.Properties["Teacher"].Value));
        Assert.Equal(["七(1)班", "语文", "A101", "带课本"],
            new[] { "Class", "Course", "Location", "备注" }.Select(n => rooms[0].Properties[n].Value));
        Assert.NotNull(((Room)rooms[0].BaseObject).TeacherPassword);
        Assert.Null(rooms[0].Properties["RunspaceId"]);
        Assert.IsNotType<System.Management.Automation.PSNoteProperty>(rooms[0].Properties["Version"]);
        Assert.DoesNotContain(_engine.Received.SelectMany(x => x.Fields), f => f.Value?.Contains("老师", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Created_rooms_carry_the_columns_of_their_rows_whoever_binds_them()
    {
        const string Row =
            "[pscustomobject]@{ roomname = 'a'; StartTime = '2026-09-01 08:00'; Duration = 45; 教师 = '陈老师'; Note = 7; "
            + "PSComputerName = 'x'; 房间 = $null }";
        foreach (var byHand in (string[])["", "-FrameRate 25"])
        {
            var room = _engine.Run($"{Row} | New-CvRoom {byHand}").AssertNoErrors().Output.Single();
            Assert.Equal(("陈老师", 7), (room.Properties["教师"].Value, room.Properties["Note"].Value));
            Assert.NotNull(room.Properties["房间"]);
            Assert.Null(room.Properties["PSComputerName"]);
            Assert.Null(room.Properties["roomname"]);
        }
        // A row without further columns and a room pass nothing along.
        Assert.DoesNotContain(_engine.Run(
            "$r = [pscustomobject]@{ Name = 'b'; StartTime = '2026-09-01 08:00'; Duration = 45 } | New-CvRoom; $r; "
            + "$r | New-CvRoom").AssertNoErrors().Output
            .SelectMany(r => r.Properties), p => p is System.Management.Automation.PSNoteProperty);
    }

    [Fact]
    public void Rooms_created_by_Sync_carry_the_columns_of_the_timetable()
    {
        System.IO.File.WriteAllText(File,
            "课程,班级,教师,日期,开始时间,结束时间,备注\n语文,七(1)班,陈老师,2026-09-01,08:00,08:45,带课本\n");
        var room = _engine.Run("(Import-CvTimetable $File | Sync-CvRoom).Room", ("File", File)).AssertNoErrors().Output.Single();
        Assert.Equal(("七(1)班 语文", "陈老师", "带课本"),
            (((Room)room.BaseObject).Name, room.Properties["Teacher"].Value, room.Properties["备注"].Value));
    }

    [Theory]
    [InlineData(1, "", "23")] // the Tuesday of week 1 has no lesson but is within the term; another class is left alone
    [InlineData(2, "", "3")]
    [InlineData(3, "-To 2026-09-06", "23")]
    public void The_term_bounds_the_removals_of_Sync(int weeks, string arguments, string left)
    {
        System.IO.File.WriteAllText(File, $"课程,班级,星期,节,周数\n语文,七(1)班,1,1,1-{weeks}\n");
        _engine.Run("""
            $null = New-CvRoom '七(1)班 旧1' '2026-09-01 08:00' -Duration 45
            $null = New-CvRoom '七(1)班 旧2' '2026-09-08 08:00' -Duration 45
            $null = New-CvRoom '七(2)班 旧3' '2026-09-01 08:00' -Duration 45
            """).AssertNoErrors();
        _engine.Run(
            $"Import-CvTimetable $File -TermStart 2026-08-31 -BellSchedule @{{ 1 = '08:00-08:45' }} {arguments} "
            + "| Sync-CvRoom -Prune -Confirm:$false", ("File", File)).AssertNoErrors();
        var names = string.Concat(_engine.Run("Get-CvRoom -Name '*旧*'").Of<Room>().Select(r => r.Name![^1]).Order());
        Assert.Equal(left, names);
    }

    [Theory]
    [InlineData("en-US", "csv", "")]
    [InlineData("zh-CN", "csv", "-Language wire")]
    [InlineData("fa-IR", "csv", "-Language zh")]
    [InlineData("de-DE", "csv", "-Language en -Encoding gb18030")]
    [InlineData("th-TH", "csv", "-Language zh -Encoding unicode")]
    [InlineData("fr-FR", "xlsx", "-Language zh")]
    [InlineData("ar-SA", "xlsx", "-Language en -By Class")]
    [InlineData("en-US", "xlsx", "-Language wire")]
    public void An_exported_timetable_is_read_back_in_every_culture(string culture, string extension, string arguments)
    {
        System.IO.File.WriteAllText(File, "课程,班级,教师,地点,日期,开始时间,结束时间,备注,是否录制,分辨率\n"
            + "\"语\"\"文, 上\",七(1)班,陈老师,A101,2026-09-01,08:00,08:45,=1+1,否,640x480\n"
            + "数学,七/2班,林老师,,2026-12-31,23:30,23:59,_x000D_,是,\n");
        var target = Path.Combine(_folder.FullName, "rooms." + extension);
        _engine.Run(
            $"[cultureinfo]::CurrentCulture = '{culture}'; $rooms = Import-CvTimetable $File | New-CvRoom; "
            + $"$entries = Import-CvTimetable $File; $rooms | Export-CvTimetable $Target {arguments}",
            ("File", File), ("Target", target)).AssertNoErrors();
        var rooms = _engine.Run("$rooms").AssertNoErrors().Output;
        var back = _engine.Run("$back = Import-CvTimetable $Target; $back").AssertNoErrors().Output;
        Assert.Equal(2, back.Count);
        foreach (var (room, entry) in rooms.Zip(back))
        {
            var (made, read) = ((Room)room.BaseObject, (TimetableEntry)entry.BaseObject);
            Assert.Equal((made.Name, made.StartTime, made.EndTime, made.Serial, made.TeacherPassword, made.AssistantPassword,
                made.PatrolPassword),
                (read.Name, read.StartTime, read.EndTime, read.Serial, read.TeacherPassword, read.AssistantPassword, read.PatrolPassword));
            Assert.Equal((room.Properties["Class"].Value, room.Properties["Course"].Value, room.Properties["Teacher"].Value),
                (read.Class, read.Course, read.Teacher));
            Assert.Equal(room.Properties["备注"].Value, entry.Properties["备注"]?.Value);
        }
        // Entries keep the columns that rooms do not have.
        _engine.Run($"$entries | Export-CvTimetable $Target {arguments} -Confirm:$false", ("Target", target)).AssertNoErrors();
        var again = _engine.Run("Import-CvTimetable $Target").Of<TimetableEntry>();
        Assert.Equal([(false, VideoResolution.R640x480), (true, null)], again.Select(e => (e.Recording!.Value, e.VideoResolution)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Midnight_and_seconds_survive_export_and_import(string extension)
    {
        var target = Path.Combine(_folder.FullName, "rooms." + extension);
        var entries = _engine.Run("""
            [pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 23:15:07'; EndTime = '2026-09-02 00:00' },
            [pscustomobject]@{ Name = 'b'; StartTime = '2026-09-02 00:00'; EndTime = '2026-09-02 00:45' } |
                Export-CvTimetable $Target
            Import-CvTimetable $Target
            """, ("Target", target)).Of<TimetableEntry>();
        Assert.Equal(["09-01 23:15:07 09-02 00:00", "09-02 00:00:00 09-02 00:45"],
            entries.Select(e => FormattableString.Invariant($"{e.StartTime:MM-dd HH:mm:ss} {e.EndTime:MM-dd HH:mm}")));
    }

    [Theory]
    [InlineData("csv", "zh")]
    [InlineData("csv", "en")]
    [InlineData("csv", "wire")]
    [InlineData("xlsx", "zh")]
    public void Weeks_and_columns_of_later_rows_survive_export_and_import(string extension, string language)
    {
        var target = Path.Combine(_folder.FullName, "late." + extension);
        var entries = _engine.Run($$"""
            [pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 08:45' },
            [pscustomobject]@{ Name = 'b'; StartTime = '2026-09-02 08:00'; EndTime = '2026-09-02 08:45'; Week = 3; Campus = 'North' },
            [pscustomobject]@{
                Name = 'c'; StartTime = '2026-09-03 08:00'; EndTime = '2026-09-03 08:45'; Class = '7A'; Period = '1-2'; Hall = 'x'
            } |
                Export-CvTimetable $Target -Language {{language}}
            Import-CvTimetable $Target | Export-CvTimetable $Target -Language {{language}} -Force
            Import-CvTimetable $Target
            """, ("Target", target)).AssertNoErrors().Output;
        Assert.Equal(["a|||", "b|3|North|", "c|||x"], entries.Select(e =>
            $"{e.Properties["Name"].Value}|{e.Properties["Week"].Value}|{e.Properties["Campus"]?.Value}|{e.Properties["Hall"]?.Value}"));
        Assert.DoesNotContain(entries, e => e.Properties.Any(p => p.Name is "周次" or "Week (2)"));
        Assert.Equal(("7A", "1-2"), (entries[2].Properties["Class"].Value, entries[2].Properties["Period"].Value));
    }

    [Fact]
    public void The_sheet_of_each_class_has_a_name_that_Excel_accepts()
    {
        var target = Path.Combine(_folder.FullName, "rooms.xlsx");
        _engine.Run("""
            $rows = foreach ($c in 'a/b', 'a:b', '', ('x' * 40), ('X' * 31 + 'y')) {
                [pscustomobject]@{ Name = "n $c"; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 08:45'; Class = $c }
            }
            $rows | Export-CvTimetable $Target -By Class -Language en
            """, ("Target", target)).AssertNoErrors();
        var previews = _engine.Run("Import-CvTimetable $Target -Preview").Of<TimetablePreview>();
        Assert.Equal(["a_b", "a_b (2)", "Other", new string('x', 31), new string('X', 26) + " (2)"], previews.Select(p => p.Sheet));
        Assert.Equal(5, previews.Sum(p => p.Lessons));
    }

    [Fact]
    public void An_export_writes_the_file_completely_or_not_at_all()
    {
        System.IO.File.WriteAllText(File, "mine");
        const string Row = "[pscustomobject]@{ Name = '高一'; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 08:45' }";
        Assert.Contains("-NoClobber", _engine.Run($"{Row} | Export-CvTimetable $File -NoClobber", ("File", File)).Error.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("cannot encode the character",
            _engine.Run($"{Row} | Export-CvTimetable $File -Encoding ascii", ("File", File)).Error.ToString(), StringComparison.Ordinal);
        _engine.Run($"{Row} | Export-CvTimetable $File -WhatIf", ("File", File)).AssertNoErrors();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        Assert.Contains("-Force", _engine.Run($"{Row} | Export-CvTimetable $File", ("File", File)).Error.ToString(),
            StringComparison.Ordinal);
        Assert.Equal("mine", System.IO.File.ReadAllText(File));
        Assert.Equal([File], Directory.GetFiles(_folder.FullName));
        Assert.Equal(File, Assert.Single(_engine.Run($"{Row} | Export-CvTimetable $File -Force -PassThru", ("File", File))
            .AssertNoErrors().Output).ToString());
        Assert.Equal([0xEF, 0xBB, 0xBF], System.IO.File.ReadAllBytes(File).Take(3));
        Assert.Contains("2026-09-01T08:00:00+08:00", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Equal([File], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData("rooms.txt", "", "Use .csv or .xlsx")]
    [InlineData("rooms.csv", "-By Class", "no sheets")]
    [InlineData("rooms.xlsx", "-Encoding utf8", "-Encoding applies to .csv")]
    [InlineData("none/rooms.csv", "", "does not exist")]
    public void An_unwritable_target_is_reported_before_anything_is_written(string name, string arguments, string message)
    {
        var outcome = _engine.Run($"[pscustomobject]@{{ Name = 'a' }} | Export-CvTimetable $Target {arguments}",
            ("Target", Path.Combine(_folder.FullName, name)));
        Assert.Contains(message, outcome.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_not_a_lesson_is_an_error_and_the_others_are_exported()
    {
        var outcome = _engine.Run(
            "[pscustomobject]@{ Name = 'a' }, [pscustomobject]@{ Name = 'b'; StartTime = 'x' }, [pscustomobject]@{ Name = 'c'; "
            + "StartTime = '2026-09-01 08:00'; Duration = 45 } | Export-CvTimetable $File; Import-CvTimetable $File", ("File", File));
        Assert.Equal("c", ((TimetableEntry)Assert.Single(outcome.Output).BaseObject).Name);
        Assert.Equal(2, outcome.Errors.Count);
    }

    public void Dispose()
    {
        _engine.Dispose();
        foreach (var file in _folder.GetFiles()) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }
}
