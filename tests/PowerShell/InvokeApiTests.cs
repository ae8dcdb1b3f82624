using System;
using System.Linq;

namespace CvClass.Tests;

/// <summary>Invoke-CvApi sends what the caller means, and loses nothing of a response.</summary>
public sealed class InvokeApiTests
{
    public static TheoryData<string, string> Answers => new()
    {
        { "\uFEFF{\"result\":0,\"a\":1}", "$r.result -eq 0 -and $r.a -eq 1" },
        { "{\"result\":0,\"id\":1,\"ID\":2}", "$r['id'] -eq 1 -and $r['ID'] -eq 2 -and $r.Count -eq 3" },
        { "{\"result\":0,\"\":\"x\"}", "$r[''] -eq 'x' -and $r.result -eq 0" },
        { "{\"result\":0,\"PSObject\":{\"a\":7}}", "$r['PSObject'].a -eq 7" },
        { "{\"result\":0,\"pstypenames\":1}", "$r['pstypenames'] -eq 1" },
        { "{\"result\":0,\"rows\":[{\"a\":1,\"A\":2}]}", "$r.rows[0]['A'] -eq 2" },
        { "{\"result\":0}{\"b\":1}", "$r -eq '{\"result\":0}{\"b\":1}'" },
        { "{\"result\":0,\"when\":new Date(1)}", "$r -match 'Date' -or $r.when -match 'Date'" },
        { "[1,[2]]", "$r[1][0] -eq 2" },
        { "12345678901234567890123", "$r -eq [bigint]'12345678901234567890123'" },
        { "{\"a\":1,\"a\":2}", "$r -eq '{\"a\":1,\"a\":2}'" },
        { "OK", "$r -eq 'OK'" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_response_reaches_the_caller_completely(string answer, string holds)
    {
        using var server = new PlainServer(_ => (200, answer));
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify -MaxRetry 0").AssertNoErrors();
        Assert.Equal([true], engine.Run($"$r = Invoke-CvApi CreateRoom @{{ a = 1 }}; [bool]({holds})").Of<bool>());
    }

    [Theory]
    [InlineData("[datetime]::new(2026, 9, 1, 8, 0, 0)")]
    [InlineData("[datetime]::new(2026, 9, 1, 0, 0, 0, [DateTimeKind]'Utc')")]
    [InlineData("[datetime]::new(2026, 9, 1, 0, 0, 0, [DateTimeKind]'Utc').ToLocalTime()")]
    [InlineData("[DateTimeOffset]::new(2026, 9, 1, 8, 0, 0, '8:00')")]
    public void Times_in_a_body_are_sent_as_epoch_seconds(string time)
    {
        using var engine = new Engine();
        engine.Run($"Invoke-CvApi getThemeList @{{ a = @{{ t = {time} }} }}").AssertNoErrors();
        Assert.Contains(engine.Received.Single().Fields, f => f is { Key: "a[t]", Value: "1788220800" });
    }

    [Theory]
    [InlineData("$h = @{ a = 1 }; $h.self = $h; Invoke-CvApi getThemeList $h", "self[self]")]
    [InlineData("$l = [Collections.ArrayList]@(1); [void]$l.Add($l); Invoke-CvApi getThemeList @{ l = $l }", "l[1]")]
    [InlineData("$o = [pscustomobject]@{ o = $null }; $o.o = $o; Invoke-CvApi getThemeList $o", "o[o]")]
    [InlineData("Invoke-CvApi getThemeList -Body @(1, 2)", "hashtable")]
    [InlineData("Invoke-CvApi getThemeList -Body @()", "hashtable")]
    [InlineData("Invoke-CvApi getThemeList -Body (, @{ a = 1 })", "hashtable")]
    [InlineData("Invoke-CvApi getThemeList -Body 'a=1'", "hashtable")]
    [InlineData("Invoke-CvApi getThemeList -Body @{ a = @{ key = $Key.Password } }", "'a[key]'")]
    [InlineData("Invoke-CvApi getThemeList -Body @{ a = { 1 } }", "ScriptBlock")]
    [InlineData("Invoke-CvApi getThemeList -Body @{ a = [datetime]::MaxValue }", "Gregorian")]
    public void A_value_that_a_form_cannot_contain_is_an_error(string script, string says)
    {
        using var engine = new Engine();
        var outcome = engine.Run(script + "; 'alive'");
        Assert.Contains(says, Assert.Single(outcome.Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal("alive", outcome.Output.Single().BaseObject);
        Assert.Empty(engine.Received);
    }

    [Theory]
    [InlineData("@{ 'a.b' = 1 }", "Use 'a_b'")]
    [InlineData("@{ 'a b' = 1 }", "Use 'a_b'")]
    [InlineData("@{ ' a' = 1 }", "Use 'a'")]
    [InlineData("@{ 'a.b[0]' = 'x' }", "Use 'a_b'")]
    [InlineData("@{ '' = 1 }", "is empty")]
    [InlineData("@{ '[0]' = 1 }", "is empty")]
    [InlineData("@{ 'a[b' = 1 }", "bracket")]
    [InlineData("@{ 'a[0]' = @{ b = 1 } }", "Nest hashtables")]
    [InlineData("@{ a = @{ 'b]c' = 1 } }", "Nest hashtables")]
    public void A_field_name_that_PHP_would_change_is_refused_with_advice(string body, string said)
    {
        using var engine = new Engine();
        Assert.Contains(said, engine.Run($"Invoke-CvApi WebAPI/getThemeList {body}").Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }
}
