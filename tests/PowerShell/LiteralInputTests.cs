using System;
using System.IO;
using System.Linq;
using CvClass.Client.Signing;
using CvClass.Sandbox;

namespace CvClass.Tests;

/// <summary>Ambiguous input is kept as written, or refused.</summary>
public sealed class LiteralInputTests
{
    [Theory]
    [InlineData("0123")]
    [InlineData("1２3")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("12.0")]
    [InlineData("-12")]
    public void Text_that_only_resembles_a_room_number_is_refused(string serial)
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
    public void Digits_in_text_are_sent_as_written()
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
    public void A_password_is_not_encrypted_twice(string parameter)
    {
        using var engine = new Engine();
        var cipher = PasswordCipher.Encrypt("p1234", SandboxService.DemoAppId);
        var link = engine.Run($"New-CvEntryLink 1200000001 Li Teacher {parameter}", ("Cipher", cipher)).Of<EntryLinkInfo>().Single();
        Assert.Contains($"&userpassword={cipher}", link.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wire_name_in_a_row_holds_an_encrypted_password()
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
    public void A_jump_page_requires_an_absolute_address(string uri)
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
    public void An_invalid_IP_address_is_not_banned(string address)
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
    public void A_valid_IP_address_is_banned(string address)
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
    public void A_file_name_that_would_break_the_header_is_refused()
    {
        if (OperatingSystem.IsWindows()) return; // Windows does not allow such a file
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
    public void An_encoding_is_accepted_as_an_object()
    {
        using var engine = new Engine();
        Assert.Equal(60, engine.Run(
            "Import-CvTimetable $Data/timetable-en-utf8.csv -Encoding ([Text.Encoding]::UTF8) -TimeZone ([TimeZoneInfo]::Utc)")
            .Of<TimetableEntry>().Length);
    }

    [Fact]
    public void A_positional_literal_with_a_leading_0_is_not_looked_up_as_a_number()
    {
        using var engine = new Engine();
        Assert.Empty(engine.Run("Get-CvRoom 0123").AssertNoErrors().Output);
        Assert.DoesNotContain(engine.Received, x => x.Path.Contains("GetRoomInfo", StringComparison.Ordinal));
    }
}
