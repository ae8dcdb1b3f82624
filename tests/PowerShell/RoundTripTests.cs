using System;
using System.IO;
using System.Linq;

namespace CvClass.Tests;

/// <summary>Emitted objects can be piped back in after Export-Csv in any culture, jobs, Clixml, JSON and Select-Object.</summary>
public sealed class RoundTripTests
{
    // What Import-Csv returns of an object that Export-Csv wrote: each property as its ToString() result.
    private const string Csv = """
        function Csv { process {
            $row = [ordered]@{}; foreach ($p in $_.psobject.Properties) {
            $row[$p.Name] = if ($null -eq $p.Value) { '' } else { $p.Value.ToString() } }; [pscustomobject]$row } }
        """;

    public static TheoryData<string> Cultures =>
        ["zh-CN", "zh-TW", "en-US", "de-DE", "ja-JP", "ko-KR", "ru-RU", "fi-FI", "tr-TR", "th-TH", "fa-IR", "ar-SA", "fr-FR", "en-GB",
            "it-IT", "pt-BR", "sv-SE", ""];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_row_of_Export_Csv_is_read_in_the_culture_that_wrote_it(string culture)
    {
        using var engine = new Engine();
        engine.Run($"$r = New-CvRoom a '2026-09-21 08:00' -Duration 45; {Csv}").AssertNoErrors();
        engine.Run($"[cultureinfo]::CurrentCulture = '{culture}'; $r | Csv | New-CvRoom -ErrorAction Stop; $r | Csv | Set-CvRoom")
            .AssertNoErrors();
        engine.Run("$r | Set-CvRoom -Shift 1.00:00:00").AssertNoErrors();
        engine.Run($"[cultureinfo]::CurrentCulture = '{culture}'; $r | Csv | Sync-CvRoom -Key Serial").AssertNoErrors();
        Assert.All(engine.Service.MadeRooms(), r =>
            Assert.Equal(new DateTimeOffset(2026, 9, 21, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), r.Start));
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    [InlineData("it-IT")]
    [InlineData("pt-BR")]
    public void A_date_with_day_and_month_in_doubt_is_refused(string culture)
    {
        using var engine = new Engine();
        var error = engine.Run(
            $"$r = New-CvRoom a '2026-09-01 08:00' -Duration 45; {Csv}; [cultureinfo]::CurrentCulture = '{culture}'; $r | Csv | New-CvRoom")
            .Error.ToString();
        Assert.Contains("'01/09/2026 08:00:00 +08:00' is ambiguous: it may be 2026-01-09 08:00:00 +08:00 or 2026-09-01 08:00:00 +08:00",
            error,
            StringComparison.Ordinal);
        Assert.Contains("Export-CvTimetable", error, StringComparison.Ordinal);
        Assert.Equal(1, engine.Service.RoomCount());
        // Nor is it read in another culture, where the text only looks invariant.
        Assert.Contains("may be",
            engine.Run("[cultureinfo]::CurrentCulture = 'zh-CN'; New-CvRoom a '01/09/2026 08:00:00 +08:00' -Duration 45")
            .Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13/09/2026 08:00:00 +08:00")]
    [InlineData("9/1/2026 8:00:00 AM +08:00")]
    [InlineData("9/13/2026 8:00")]
    [InlineData("01.09.2026 08:00:00 +08:00")]
    public void A_time_written_in_another_culture_is_refused(string time)
    {
        using var engine = new Engine();
        Assert.Contains("Write 2026-09-01", engine.Run("[cultureinfo]::CurrentCulture = 'zh-CN'; New-CvRoom a $T -Duration 45", ("T", time))
            .Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }

    [Fact]
    public void An_edited_end_wins_over_the_duration_with_a_message()
    {
        using var engine = new Engine();
        var outcome = engine.Run(
            $"$r = New-CvRoom a '2026-09-21 08:00' -Duration 45; {Csv}; $row = $r | Csv; $row.EndTime = '2026-09-21 09:00'; "
                + "$row | Set-CvRoom > $null; Get-CvRoom $r.Serial");
        Assert.Equal(TimeSpan.FromHours(1), outcome.Of<Room>().Single().Duration);
        Assert.Contains("EndTime is used", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_type_line_of_Export_Csv_is_skipped()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file,
            "#TYPE CvClass.Room\n\"Name\",\"StartTime\",\"EndTime\",\"ExtensionData\"\n"
                + "\"a\",\"2026/9/1 8:00:00 +08:00\",\"2026/9/1 8:45:00 +08:00\","
                + "\"System.Collections.Generic.Dictionary`2[System.String,System.Object]\"\n");
        using var engine = new Engine(connect: false);
        Assert.Equal("a", engine.Run("Import-CvTimetable -LiteralPath $File", ("File", file)).Of<TimetableEntry>().Single().Name);
        File.Delete(file);
    }

    [Theory]
    [InlineData("zh-CN", 1)]
    [InlineData("zh-CN", 2)]
    [InlineData("fr-FR", 1)]
    [InlineData("en-US", 1)]
    [InlineData("fa-IR", 1)]
    public void Objects_survive_jobs_and_files(string culture, int depth)
    {
        using var engine = new Engine();
        engine.Run(
            "$r = New-CvRoom a '2026-09-01 08:00' -Duration 45; "
            + "$e = Import-CvTimetable $Data/timetable-en-utf8.csv | ForEach-Object { $_ }").AssertNoErrors();
        engine.Run(
            "$x = Import-CvTimetable $Data/timetable-en-utf8.csv; "
            + "function Copy-It($o) { "
            + "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($o, "
            + depth + ")) }").AssertNoErrors();
        engine.ClearReceived();
        // A piped room only selects the room: none of its properties is a change.
        Assert.Contains("Nothing to change", engine.Run($"[cultureinfo]::CurrentCulture = '{culture}'; Copy-It $r | Set-CvRoom")
            .Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
        var copies = engine.Run(
            $"[cultureinfo]::CurrentCulture = '{culture}'; $c = Copy-It $r; $c | New-CvRoom; Copy-It $x[0] | New-CvRoom").Of<Room>();
        var first = engine.Run("$x[0]").Of<TimetableEntry>().Single();
        Assert.Equal([new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8)), first.StartTime], copies.Select(c => c.StartTime));
        Assert.Equal([TimeSpan.FromMinutes(45), first.EndTime - first.StartTime], copies.Select(c => c.Duration));
    }

    [Fact]
    public void A_selected_room_counts_as_a_room_and_a_part_of_one_as_a_row()
    {
        using var engine = new Engine();
        engine.Run("$r = New-CvRoom a '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        // As Select-Object creates them: note properties and a special type name.
        engine.Run("""
            function Pick($names) {
                $o = [pscustomobject]@{}; foreach ($n in $names) {
                $o.psobject.Properties.Add([psnoteproperty]::new($n, $r.$n)) }; $o.pstypenames.Insert(0, 'Selected.CvClass.Room'); $o }
            $all = Pick $r.psobject.Properties.Name; $part = Pick 'Serial', 'Name'; $part.Name = 'renamed'
            """).AssertNoErrors();
        Assert.Contains("Nothing to change", engine.Run("$all | Set-CvRoom").Error.ToString(), StringComparison.Ordinal);
        engine.Run("$part | Set-CvRoom").AssertNoErrors();
        Assert.Equal("renamed", engine.Run("Get-CvRoom $r.Serial").Of<Room>().Single().Name);
    }

    [Fact]
    public void Deserialized_times_keep_their_values()
    {
        using var engine = new Engine();
        var script = """
            function Bag($o, $names) { $b = [ordered]@{}; foreach ($n in $names) { $b[$n] = $o.$n }; [pscustomobject]$b }
            $start = Bag ([DateTimeOffset]'2026-09-01T08:00+08:00') 'DateTime', 'UtcDateTime', 'Ticks', 'UtcTicks', 'Day'
            $length = Bag ([timespan]'0:45') 'Ticks', 'Days', 'Minutes', 'TotalSeconds', 'TotalMinutes'
            [pscustomobject]@{ Name = 'a'; StartTime = $start; Duration = $length } | New-CvRoom
            """;
        var room = engine.Run(script).Of<Room>().Single();
        Assert.Equal((new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8)), TimeSpan.FromMinutes(45)),
            (room.StartTime!.Value, room.Duration!.Value));
    }

    [Fact]
    public void A_session_deserialized_from_a_job_is_refused_with_advice()
    {
        using var engine = new Engine();
        var copy =
            "$s = Connect-CvClass -Sandbox -PassThru; "
            + "$s = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($s)); ";
        foreach (var command in (string[])["Get-CvRoom -Session $s", "Disconnect-CvClass -Session $s", "$s | Disconnect-CvClass",
            "ConvertTo-CvPassword a -Session $s", "Get-CvInterrupted -Session $s"])
        {
            Assert.Contains("Connect-CvClass", engine.Run(copy + command).Error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_of_a_file_with_a_type_line_changes_the_room_by_its_cells()
    {
        using var engine = new Engine();
        engine.Run($"$r = New-CvRoom a '2026-09-21 08:00' -Duration 45; {Csv}; $row = $r | Csv").AssertNoErrors();
        engine.Run("$row.PSTypeNames.Insert(0, 'CSV:CvClass.Room')").AssertNoErrors();
        engine.Run("$row.EndTime = '2026-09-21 09:00'; $row | Set-CvRoom > $null").AssertNoErrors();
        Assert.Equal(9, engine.Run("Get-CvRoom $r.Serial").Of<Room>().Single().EndTime!.Value.Hour);
    }

    [Fact]
    public void Changing_a_copy_emits_the_whole_room()
    {
        using var engine = new Engine();
        engine.Run("$r = New-CvRoom a '2026-09-21 08:00' -Duration 45 -StudentPassword 7788").AssertNoErrors();
        const string Copy = "$s = [System.Management.Automation.PSSerializer]; $s::Deserialize($s::Serialize($r))";
        var changed = engine.Run(Copy + " | Set-CvRoom -Name b").Of<Room>().Single();
        var room = engine.Run("$r").Of<Room>().Single();
        Assert.Equal(
            ("b", room.StartTime, room.EndTime, room.RoomType, room.TeacherPassword),
            (changed.Name, changed.StartTime, changed.EndTime, changed.RoomType, changed.TeacherPassword));
    }
}
