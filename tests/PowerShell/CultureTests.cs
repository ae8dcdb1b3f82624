using System;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.PowerShell.Errors;

namespace CvClass.Tests;

/// <summary>Dates do not depend on the reader's calendar, and all texts are in one language.</summary>
public sealed class CultureTests
{
    public static TheoryData<string> Cultures => ["th-TH", "ar-SA", "fa-IR", "fi-FI", "tr-TR", "zh-CN", "en-US"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Dates_are_shown_in_the_Gregorian_calendar(string name)
    {
        using var culture = new Culture(name);
        var screen = new Screen();
        using var engine = new Engine(screen: screen);
        engine.Run("$r = New-CvRoom Istanbul '2031-09-01 08:00' -Duration 45; Start-CvRoom $r > $null; Stop-CvRoom $r > $null")
            .AssertNoErrors();
        string Shown(string script)
        {
            var outcome = engine.Run(script);
            var text = screen.Take() + string.Join("\n", outcome.Errors) + outcome.Terminating;
            Assert.True(Regex.IsMatch(text, "20(26|31)-"), $"{script}: no date in '{text}'");
            // No year of another calendar, no separator of another language, no other digits.
            Assert.All(Regex.Matches(text, @"\d+[-/.]\d+[-/.]\d+").Select(m => m.Value)
                .Where(v => !v.StartsWith("127.", StringComparison.Ordinal)), date => Assert.Matches("^20\\d\\d-[01]\\d-[0-3]\\d$", date));
            Assert.DoesNotMatch(@"\d\d\.\d\d ", text);
            Assert.DoesNotContain(text, c => c is >= '\u0660' and <= '\u06F9');
            return text;
        }
        Assert.Contains("2031-09-01 08:00", Shown("$r | Out-Default"), StringComparison.Ordinal);
        Assert.Contains("2031-09-01 08:45", Shown("Get-CvRoom | Out-Default"), StringComparison.Ordinal);
        Shown("Get-CvAttendance $r -From ([DateTimeOffset]::UtcNow.AddDays(-1)) -To ([DateTimeOffset]::UtcNow.AddDays(1)) | Out-Default");
        Shown("Get-CvChatMessage $r -From ([DateTimeOffset]::UtcNow.AddDays(-1)) -To ([DateTimeOffset]::UtcNow.AddDays(1)) | Out-Default");
        Shown("Get-CvRecord $r | Out-Default");
        Assert.Contains("2031-09-01 08:00 +08:00", Shown("New-CvRoom b '2031-09-01 08:00' -Duration 45 -WhatIf"), StringComparison.Ordinal);
        Shown("Remove-CvRecord -From '2026-09-01' -To '2026-09-02' -WhatIf");
        Shown("New-CvRoom b '2031-09-01 08:00' '2031-09-01 07:00'");
        Shown("[pscustomobject]@{ Name = 'b'; StartTime = '2031-09-01 08:00'; Duration = 45 } | Sync-CvRoom -WhatIf | Out-Default");
        var tips = engine.Run("$line = 'Get-CvRoom -Serial '; (TabExpansion2 $line $line.Length).CompletionMatches.ToolTip")
            .AssertNoErrors().Output.Select(o => o.ToString());
        Assert.Contains(tips, t => t.Contains("2031-09-01 08:00", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("zh-SG", true)]
    [InlineData("zh-Hans", true)]
    [InlineData("zh-Hans-CN", true)]
    [InlineData("zh", true)]
    [InlineData("zh-TW", false)]
    [InlineData("zh-Hant-HK", false)]
    [InlineData("fr-FR", false)]
    public void Texts_and_catalogue_use_the_same_language(string name, bool isChinese)
    {
        using var culture = new Culture(name);
        var screen = new Screen();
        using var engine = new Engine(screen: screen);
        bool IsChinese(string text) => text.Any(c => c >= 0x4E00);
        Assert.Equal(isChinese, IsChinese(AdviceCatalog.Find(4007)!.Message));
        Assert.Equal(isChinese, IsChinese(AdviceCatalog.Find(4007)!.Advice));
        engine.Run("New-CvRoom a '2031-09-01 08:00' -Duration 45 -WhatIf");
        Assert.Equal(isChinese, IsChinese(screen.Take()));
        // a text of the cmdlets
        Assert.Equal(isChinese, IsChinese(engine.Run("New-CvRoom a '2031-09-01 08:00' -Duration long").Error.ToString()));
        // one of the client
        Assert.Equal(isChinese, IsChinese(engine.Run("New-CvRoom a '2031-09-01 08:00' -Duration 45 -FrameRate 7").Error.ToString()));
        // An error of the service: its frame, its meaning and its advice.
        var parts = Regex.Match(engine.Run("Get-CvRoom -Serial 999").Error.ToString(), @"^(.*?4007\S*)\s*(.*)$", RegexOptions.Singleline);
        Assert.Equal((isChinese, isChinese), (IsChinese(parts.Groups[1].Value), IsChinese(parts.Groups[2].Value)));
    }
}
