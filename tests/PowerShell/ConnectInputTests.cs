using System;
using System.Linq;
using System.Security;
using CvClass.Sandbox;

namespace CvClass.Tests;

/// <summary>The input of Connect-CvClass is understood as intended, or refused with a message that says what to write.</summary>
public sealed class ConnectInputTests
{
    private const string Verified = "-PassThru; Get-CvTheme | ForEach-Object { }";

    public static TheoryData<string> Zones =>
    [
        "([TimeZoneInfo]::FindSystemTimeZoneById('Asia/Tokyo'))",
        "([TimeZoneInfo]::CreateCustomTimeZone('UTC+09:00', '9:00', 'x', 'x'))",
        "(Connect-CvClass -Sandbox -TimeZone Asia/Tokyo -PassThru).TimeZone",
        "'+09:00'",
        "'utc+9'",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_time_zone_is_accepted_as_an_object_and_by_name(string zone)
    {
        using var engine = new Engine(connect: false);
        var session = engine.Run($"Connect-CvClass -Sandbox -TimeZone {zone} -PassThru").Of<CvSession>().Single();
        Assert.Equal(TimeSpan.FromHours(9), session.TimeZone.BaseUtcOffset);
    }

    [Theory]
    [InlineData("localhost:8080", "https://localhost:8080/")]
    [InlineData("cvclassapi.example.com", "https://cvclassapi.example.com/")]
    [InlineData("ftp://example.com", "https://example.com/")]
    [InlineData("http://example.com", "https://")]
    [InlineData("https://u:geheim77@example.com", "https://example.com/")]
    [InlineData("u:geheim77@example.com:8080", "https://example.com:8080/")]
    public void An_invalid_base_address_is_refused_with_a_valid_example(string address, string way)
    {
        using var engine = new Engine(connect: false);
        foreach (var given in Uri.IsWellFormedUriString(address, UriKind.Absolute) ? (string[])["$A", "([uri]$A)"] : ["$A"])
        {
            var error = engine.Run($"Connect-CvClass -Credential $Key -NoVerify -BaseUri {given}", ("A", address)).Error;
            Assert.Contains(way, error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("geheim77", error + error.CategoryInfo.TargetName + error.Exception, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_command_line_overrides_address_and_zone_of_a_connection()
    {
        using var engine = new Engine(connect: false);
        var asset =
            $"@{{ AppId = '{SandboxService.DemoAppId}'; SecretKey = '{SandboxService.DemoSecretKey}'; "
            + $"BaseUri = '{engine.Listener.BaseAddress}'; TimeZone = 'Asia/Tokyo'; Domain = 'school' }}";
        var session = engine.Run($"Connect-CvClass -Connection {asset} -PassThru").Of<CvSession>().Single();
        Assert.Equal((engine.Listener.BaseAddress, "Asia/Tokyo", "school"), (session.BaseUri, session.TimeZone.Id, session.Domain));
        Assert.NotEmpty(engine.Received);
        session = engine.Run($"Connect-CvClass -Connection ([pscustomobject]{asset}) -TimeZone UTC -Domain other -PassThru").Of<CvSession>()
            .Single();
        Assert.Equal((engine.Listener.BaseAddress, TimeSpan.Zero, "other"),
            (session.BaseUri, session.TimeZone.BaseUtcOffset, session.Domain));
    }

    [Fact]
    public void A_hashtable_of_SecureStrings_connects()
    {
        using var engine = new Engine(connect: false);
        static SecureString Secure(string text) => new System.Net.NetworkCredential("", text).SecurePassword;
        var script =
            $"Connect-CvClass -Connection @{{ appid = $Id; secretkey = $Secret }} -BaseUri {engine.Listener.BaseAddress} {Verified}";
        var session = engine.Run(script, ("Id", Secure(SandboxService.DemoAppId)), ("Secret", Secure(SandboxService.DemoSecretKey)))
            .Of<CvSession>().Single();
        Assert.Equal(SandboxService.DemoAppId, session.AppId);
    }

    [Fact]
    public void Line_ends_after_app_id_and_key_are_ignored()
    {
        using var engine = new Engine(connect: false);
        var secret = new System.Net.NetworkCredential("", SandboxService.DemoSecretKey + "\r\n").SecurePassword;
        var session = engine.Run(
            $"Connect-CvClass -AppId \"{SandboxService.DemoAppId}`n\" -SecretKey $Secret -BaseUri {engine.Listener.BaseAddress} {Verified}",
            ("Secret", secret)).Of<CvSession>().Single();
        Assert.Equal(SandboxService.DemoAppId, session.AppId);
        Assert.Contains("control characters", engine.Run("Connect-CvClass -AppId \"a`nb\" -SecretKey $Secret -NoVerify")
            .Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proxy_credential_without_a_proxy_is_an_error()
    {
        using var engine = new Engine(connect: false);
        Assert.Contains("-Proxy", engine.Run("Connect-CvClass -Credential $Key -NoVerify -ProxyCredential $Key")
            .Error.ToString(), StringComparison.Ordinal);
    }
}
