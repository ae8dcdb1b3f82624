using System;
using System.IO;
using System.Linq;
using CvClass.Client.Signing;
using CvClass.Sandbox;

namespace CvClass.Tests;

/// <summary>Input that could be taken for something else: kept as it is written, or refused.</summary>
public sealed class LiteralInputTests
{
    [Theory]
    [InlineData("0123")]
    [InlineData("1２3")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("12.0")]
    [InlineData("-12")]
    public void What_only_looks_like_a_room_number_is_refused(string serial)
    {
        using var engine = new Engine();
        foreach (var command in (string[])["Get-CvRoom -Serial", "Remove-CvRoom", "Start-CvRoom", "Get-CvTrophy"])
        {
            Assert.Contains($"'{serial}' is not a room number", engine.Run($"{command} {serial}")
                .Error.ToString(), StringComparison.Ordinal);
        }
        Assert.Empty(engine.Received);
    }

    [Fact]
    public void Digits_that_are_a_text_stay_what_was_written()
    {
        using var engine = new Engine();
        var room = engine.Run("New-CvRoom 007 '2026-09-01 08:00' -Duration 45 -TeacherPassword 0123").Of<Room>().Single();
        Assert.Equal(("007", "0123"), (room.Name, room.TeacherPassword));
        Assert.Equal("007", engine.Run($"Get-CvRoom {room.Serial}").Of<Room>().Single().Name);
    }

    [Theory]
    [InlineData("-EncryptedPassword $Cipher")]
    [InlineData("-userpassword $Cipher")]
    [InlineData("-Password p1234")]
    public void A_password_is_encrypted_once(string parameter)
    {
        using var engine = new Engine();
        var cipher = PasswordCipher.Encrypt("p1234", SandboxService.DemoAppId);
        var link = engine.Run($"New-CvEntryLink 1200000001 Li Teacher {parameter}", ("Cipher", cipher)).Of<EntryLinkInfo>().Single();
        Assert.Contains($"&userpassword={cipher}", link.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_the_wire_name_brings_an_encrypted_password()
    {
        using var engine = new Engine();
        var cipher = PasswordCipher.Encrypt("p1234", SandboxService.DemoAppId);
        var link = engine.Run("[pscustomobject]@{ serial = 12; username = 'Li'; usertype = 0; userpassword = $Cipher } | New-CvEntryLink",
            ("Cipher", cipher)).Of<EntryLinkInfo>().Single();
        Assert.Contains($"&userpassword={cipher}", link.Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("hex", engine.Run("New-CvEntryLink 12 Li Teacher -EncryptedPassword p1234")
            .Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("not both", engine.Run("New-CvEntryLink 12 Li Teacher -EncryptedPassword $Cipher -Password p1234")
            .Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school")]
    [InlineData("www.example.com/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/home")]
    public void A_page_to_jump_to_needs_its_whole_address(string uri)
    {
        using var engine = new Engine();
        Assert.Contains("http://", engine.Run("New-CvEntryLink 12 Li Teacher -JumpUri $U", ("U", uri))
            .Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999.1.1.1")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("010.1.1.1")]
    [InlineData("1.2.3.4.")]
    [InlineData("fe80:::1")]
    [InlineData("127.0.0.1:80")]
    [InlineData("none")]
    public void What_is_no_address_is_not_banned(string address)
    {
        using var engine = new Engine();
        Assert.Contains($"'{address}' is not an IP address", engine.Run("New-CvBlacklistEntry -IPAddress $A -For Today", ("A", address))
            .Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }

    [Theory]
    [InlineData("203.0.113.9")]
    [InlineData("0.0.0.0")]
    [InlineData("2001:db8::1")]
    public void What_is_an_address_is_banned(string address)
    {
        using var engine = new Engine();
        engine.Run("New-CvBlacklistEntry -IPAddress $A -For Today", ("A", address)).AssertNoErrors();
    }

    [Theory]
    [InlineData("New-CvRoom \"a`nb\" '2026-09-01 08:00' -Duration 45", "Name")]
    [InlineData("New-CvRoom a '2026-09-01 08:00' -Duration 45 -TeacherPassword \"geheim`t1\"", "TeacherPassword")]
    [InlineData("New-CvBlacklistEntry -Nickname \"a$([char]0)b\" -For Today", "Content")]
    [InlineData("New-CvEntryLink 12 \"a`r`nb\" Teacher", "UserName")]
    [InlineData("Add-CvCourseware -Uri https://example.com/x -Name \"a$([char]27)b\" -Serial 12", "Name")]
    [InlineData("Remove-CvRecord -Serial 12 -RecordTitle \"a`nb\"", "RecordTitle")]
    public void Control_characters_are_refused(string command, string field)
    {
        using var engine = new Engine();
        var error = engine.Run(command).Error.ToString();
        Assert.Contains(field, error, StringComparison.Ordinal);
        Assert.Contains("control character (U+00", error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", error, StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }

    [Fact]
    public void A_file_whose_name_would_end_a_header_is_refused()
    {
        if (OperatingSystem.IsWindows()) return; // there is no such file
        var folder = Directory.CreateTempSubdirectory("cv");
        try
        {
            var file = Path.Combine(folder.FullName, "a\r\nX-Evil: 1.pdf");
            File.WriteAllText(file, "x");
            using var engine = new Engine();
            Assert.Contains("control character (U+000D)", engine.Run("Add-CvCourseware -LiteralPath $F -Public", ("F", file))
                .Error.ToString(), StringComparison.Ordinal);
            Assert.Empty(engine.Received);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_encoding_is_taken_as_object()
    {
        using var engine = new Engine();
        Assert.Equal(60, engine.Run(
            "Import-CvTimetable $Data/timetable-en-utf8.csv -Encoding ([Text.Encoding]::UTF8) -TimeZone ([TimeZoneInfo]::Utc)")
            .Of<TimetableEntry>().Length);
    }

    [Fact]
    public void A_literal_that_begins_with_0_is_no_other_rooms_number_in_first_place_either()
    {
        using var engine = new Engine();
        Assert.Empty(engine.Run("Get-CvRoom 0123").AssertNoErrors().Output);
        Assert.DoesNotContain(engine.Received, x => x.Path.Contains("GetRoomInfo", StringComparison.Ordinal));
    }
}
