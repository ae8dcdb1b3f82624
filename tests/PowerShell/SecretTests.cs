using System;
using System.IO;
using System.Linq;

namespace CvClass.Tests;

/// <summary>No password of a row, a proxy or a response appears in an error, a session or a target name.</summary>
public sealed class SecretTests
{
    // What Import-Csv makes of a line: text, null for missing cells, and nothing for surplus ones.
    private const string ReadCsv = """
        function Read-Row($header, $line) {
            $names, $cells = ($header -split ','), ($line -split ',')
            $row = [ordered]@{}
            for ($i = 0; $i -lt $names.Count; $i++) { $row[$names[$i]] = if ($i -lt $cells.Count) { $cells[$i] } else { $null } }
            [pscustomobject]$row
        }

        """;

    [Theory]
    [InlineData("[pscustomobject]@{ Name = '语文'; StartTime = '2026-09-01 08:00'; Duration = 45; TeacherPassword = 'geheim77'; "
        + "FrameRate = 'x' } | New-CvRoom", "语文")]
    [InlineData("[pscustomobject]@{ Name = '语文'; StartTime = '2026-09-01 08:00'; Duration = -1; chairmanpwd = 'geheim77' } | New-CvRoom",
        "语文")]
    [InlineData("[pscustomobject]@{ Serial = 12; TeacherPassword = 'geheim77'; Name = 'b' } | Set-CvRoom", "b")]
    [InlineData("Invoke-CvApi x @{ chairmanpwd = 'geheim77'; s = $Key.Password }", "Hashtable")]
    [InlineData("Get-CvRoom 12", "12")]
    public void The_target_of_an_error_is_named_without_its_content(string script, string name)
    {
        using var engine = new Engine();
        var error = engine.Run(script).Error;
        Assert.Equal(name, error.CategoryInfo.TargetName);
        Assert.DoesNotContain("geheim77", error.CategoryInfo + " " + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Proxy http://me:geheim77@127.0.0.1:9")]
    [InlineData("-Proxy me:geheim77@127.0.0.1:9")]
    [InlineData("-Proxy ([uri]'http://me:geheim77@127.0.0.1:9')")]
    [InlineData("-Proxy 'http://me:geheim77@bad host'")]
    [InlineData("-Proxy 'me:geheim77@'")]
    [InlineData("-Proxy 'gopher://me:geheim77@127.0.0.1:9'")]
    public void No_message_contains_the_password_of_a_proxy(string proxy)
    {
        using var engine = new Engine(connect: false);
        var outcome = engine.Run(
            $"Connect-CvClass -Credential $Key -MaxRetry 0 {proxy}; "
                + $"$s = Connect-CvClass -Credential $Key -MaxRetry 0 -NoVerify -PassThru {proxy}; "
                + $"Get-CvRoom -Session $s -ErrorAction SilentlyContinue; $s | ForEach-Object {{ \"$($_.BaseUri) $_\" }}");
        Assert.NotEmpty(outcome.Errors);
        foreach (var error in outcome.Errors)
        {
            for (var e = error.Exception; e is not null; e = e.InnerException) Assert.DoesNotContain("geheim77", e.Message,
                StringComparison.Ordinal);
            Assert.DoesNotContain("geheim77", $"{error} {error.CategoryInfo} {error.TargetObject} {error.ErrorDetails}",
                StringComparison.Ordinal);
        }
        Assert.DoesNotContain(outcome.Output, o => $"{o}".Contains("geheim77", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a,b,2026-09-01 08:00,45,geheim77,geheim78,geheim79,10,")] // a comma in the name
    [InlineData("语文,2026-09-01,08:00,45,geheim77,geheim78,geheim79,10,")]
    [InlineData("a,b,c,2026-09-01 08:00,45,geheim77,geheim78,geheim79,10")]
    [InlineData("2026-09-01 08:00,45,geheim77,geheim78,geheim79,10")] // no name
    [InlineData("语文,2026-09-01 08:00,45,geheim77,geheim78,geheim7,9,10")] // a comma in a password
    [InlineData("语文,soon,45,geheim77,geheim78,geheim79,10")]
    public void No_error_quotes_a_password_of_a_file_even_in_the_wrong_column(string row)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, "Name,StartTime,Duration,TeacherPassword,AssistantPassword,PatrolPassword,FrameRate\n" + row + "\n");
        try
        {
            using var engine = new Engine(connect: false);
            var error = engine.Run("Import-CvTimetable -LiteralPath $File", ("File", file)).Error;
            Assert.DoesNotContain("geheim",
                $"{error} {error.CategoryInfo} {error.TargetObject} {((TimetableProblem)error.TargetObject).Value}",
                StringComparison.Ordinal);
            Assert.Contains("line 2", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    // a comma in the password
    [InlineData("Name,StartTime,Duration,TeacherPassword,FrameRate", "a,2026-09-01 08:00,45,gehe,im77,10", "im77")]
    [InlineData("Name,StartTime,Duration,TeacherPassword,FrameRate", "a,b,2026-09-01 08:00,45,geheim77,10", "geheim77")] // in the name
    [InlineData("Name,StartTime,Duration,TeacherPassword,FrameRate", "a,2026-09-01 08:00,45,7788,99", "99")]
    [InlineData("Name,StartTime,Duration,TeacherPassword", "a,2026-09-01 08:00,geheim77", "geheim77")] // no length
    [InlineData("Name,StartTime,TeacherPassword", "2026-09-01 08:00,geheim77", "geheim77")] // no name
    [InlineData("TeacherPassword,Name,StartTime,Duration", "a,geheim77,b,2026-09-01 08:00,45", "geheim77")]
    [InlineData("chairmanpwd,roomname,StartTime,Duration", "a,geheim77,b,2026-09-01 08:00,45", "geheim77")]
    [InlineData("教师密码,Name,StartTime,Duration", "a,geheim77,b,2026-09-01 08:00,45", "geheim77")]
    public void No_error_quotes_a_password_of_an_Import_Csv_row_even_in_the_wrong_column(string header, string row, string secret)
    {
        using var engine = new Engine();
        foreach (var command in (string[])["New-CvRoom", "New-CvRoom -MultiCamera"])
        {
            var error = engine.Run(ReadCsv + "Read-Row $Header $Line | " + command, ("Header", header), ("Line", row)).Error;
            Assert.StartsWith("CvClass.Invalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, $"{error} {error.Exception} {error.CategoryInfo}", StringComparison.Ordinal);
        }
        Assert.Empty(engine.Received);
    }

    [Fact]
    public void An_invalid_cell_before_the_passwords_is_quoted()
    {
        using var engine = new Engine();
        var error = engine.Run(ReadCsv + "Read-Row 'Name,StartTime,Duration,TeacherPassword' 'a,soon,45,geheim77' | New-CvRoom").Error;
        Assert.Contains("'soon'", error.ToString(), StringComparison.Ordinal);
        error = engine.Run(ReadCsv + "Read-Row 'Name,StartTime,TeacherPassword,Duration' 'a,2026-09-01 08:00,45,x' | New-CvRoom").Error;
        Assert.Contains("45 (minutes)", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_name_over_two_lines_is_joined()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, "Name,StartTime,Duration\n\"高一(1)班\n语文\",2026-09-01 08:00,45\n");
        using var engine = new Engine();
        Assert.Equal("高一(1)班 语文", engine.Run("Import-CvTimetable -LiteralPath $File | New-CvRoom", ("File", file)).Of<Room>().Single()
            .Name);
        File.Delete(file);
    }
}
