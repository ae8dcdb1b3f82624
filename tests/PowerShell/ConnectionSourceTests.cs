using System;
using System.IO;
using System.Linq;
using CvClass.Sandbox;

namespace CvClass.Tests;

/// <summary>Secrets from vaults, and profiles that store a connection without its key.</summary>
public sealed class ConnectionSourceTests : IDisposable
{
    private const string Secure = "(ConvertTo-Secure $SecretText)";
    private readonly string _file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "profiles.json");

    public ConnectionSourceTests() => Environment.SetEnvironmentVariable("CVCLASS_PROFILE_PATH", _file);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("CVCLASS_PROFILE_PATH", null);
        if (Directory.Exists(Path.GetDirectoryName(_file))) Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    // Commands with the signatures of SecretManagement's own.
    private static Engine Vault(string secret, string metadata = "@{}")
    {
        var engine = new Engine(connect: false);
        engine.Run(
            $$"""
            function global:ConvertTo-Secure($Text) { [System.Net.NetworkCredential]::new('', $Text).SecurePassword }
            function global:Get-Secret {
                [CmdletBinding()] param([string] $Name)
                if ($Name -ne 'school') { throw "The secret $Name was not found." }
                {{secret}}
            }
            function global:Get-SecretInfo {
                [CmdletBinding()] param([string] $Name)
                [pscustomobject]@{ Name = $Name; Metadata = {{metadata}} }
            }
            """,
            ("SecretText", SandboxService.DemoSecretKey), ("Id", SandboxService.DemoAppId), ("Base", engine.Listener.BaseAddress))
                .AssertNoErrors();
        return engine;
    }

    private static System.Collections.ObjectModel.ReadOnlyDictionary<string, object> ReadOnly(Uri address) =>
        new(new System.Collections.Generic.Dictionary<string,
            object> { ["AppId"] = SandboxService.DemoAppId, ["BaseUri"] = address.ToString(), ["TimeZone"] = "Asia/Tokyo" });

    [Theory]
    [InlineData("[pscredential]::new($Id, " + Secure + ")", "@{ BaseUri = \"$Base\"; TimeZone = 'Asia/Tokyo' }")]
    [InlineData("@{ AppId = $Id; SecretKey = " + Secure + "; BaseUri = \"$Base\"; TimeZone = 'Asia/Tokyo' }", "@{}")]
    [InlineData("@{ AppId = " + "(ConvertTo-Secure $Id)" + "; SecretKey = $SecretText; BaseUri = \"$Base\" }",
        "@{ TimeZone = 'Asia/Tokyo' }")]
    [InlineData(Secure, "$Metadata")]
    [InlineData("$SecretText", "$Metadata")]
    public void Connect_accepts_every_kind_of_secret(string secret, string metadata)
    {
        using var engine = Vault(secret, metadata);
        var session = engine.Run("Connect-CvClass -SecretName school -PassThru", ("Metadata", ReadOnly(engine.Listener.BaseAddress)))
            .Of<CvSession>().Single();
        Assert.Equal((SandboxService.DemoAppId, engine.Listener.BaseAddress, "Asia/Tokyo"),
            (session.AppId, session.BaseUri, session.TimeZone.Id));
        Assert.Single(engine.Received); // the key was checked
    }

    [Theory]
    [InlineData(Secure, "SecretInfo", "AppId")]
    [InlineData("@{ AppId = $Id }", "-Connection", "SecretKey")]
    [InlineData("42", "Int32", "hashtable")]
    [InlineData("$null", "no secret school", "vault")]
    [InlineData("throw 'The vault is locked.'", "school", "locked")]
    public void The_error_names_what_a_secret_lacks(string secret, string part, string other)
    {
        using var engine = Vault(secret);
        var error = engine.Run("Connect-CvClass -SecretName school -BaseUri $Base").Error.ToString();
        Assert.Contains(part.Replace("-Connection", "must have", StringComparison.Ordinal), error, StringComparison.Ordinal);
        Assert.Contains(other, error, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxService.DemoSecretKey, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_SecretManagement_the_error_names_the_module()
    {
        using var engine = new Engine(connect: false);
        Assert.Contains("Microsoft.PowerShell.SecretManagement", engine.Run("Connect-CvClass -SecretName school").Error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_stores_everything_except_the_key()
    {
        using var engine = new Engine(connect: false);
        engine.Run(
            $"Connect-CvClass -Credential $Key -BaseUri {engine.Listener.BaseAddress} -TimeZone Asia/Tokyo -Domain school -ThrottleLimit 3 "
            + "-MaxRetry 1 -SettleSec 7 -TimeoutSec 9 -SaveAs school-a").AssertNoErrors();
        var kept = File.ReadAllText(_file);
        Assert.DoesNotContain(SandboxService.DemoSecretKey, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("key", kept, StringComparison.OrdinalIgnoreCase);
        var session = engine.Run("Disconnect-CvClass; Connect-CvClass -Profile SCHOOL-A -SecretKey $Key.Password -MaxRetry 2 -PassThru")
            .Of<CvSession>().Single();
        Assert.Equal(
            (engine.Listener.BaseAddress, "Asia/Tokyo", "school", 3, 2, 7, 9),
            (session.BaseUri, session.TimeZone.Id, session.Domain, session.ThrottleLimit, session.MaxRetry, session.SettleSec,
                session.TimeoutSec));
        Assert.Equal(2, session.MaxRetry); // the command line takes precedence
        Assert.Equal(["school-a"],
            engine.Run("(TabExpansion2 'Connect-CvClass -Profile s' 26).CompletionMatches.CompletionText").Output.Select(o =>
            o.ToString()));
        // The key comes from the environment if from nowhere else.
        Environment.SetEnvironmentVariable("CVCLASS_SECRET_KEY", SandboxService.DemoSecretKey);
        try
        {
            engine.Run("Connect-CvClass -Profile school-a").AssertNoErrors();
        }
        finally
        {
            Environment.SetEnvironmentVariable("CVCLASS_SECRET_KEY", null);
        }
        Assert.Contains("CVCLASS_SECRET_KEY", engine.Run("Connect-CvClass -Profile school-a").Error.ErrorDetails.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_stores_the_name_of_its_secret()
    {
        using var engine = Vault(Secure, "$Metadata");
        engine.Run("Connect-CvClass -SecretName school -SaveAs school", ("Metadata", ReadOnly(engine.Listener.BaseAddress)))
            .AssertNoErrors();
        var session = engine.Run("Disconnect-CvClass; Connect-CvClass -Profile school -PassThru").Of<CvSession>().Single();
        Assert.Equal((SandboxService.DemoAppId, engine.Listener.BaseAddress), (session.AppId, session.BaseUri));
    }

    [Fact]
    public void A_profile_refuses_the_key_of_another_tenant()
    {
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -Credential $Key -BaseUri {engine.Listener.BaseAddress} -SaveAs north").AssertNoErrors();
        engine.ClearReceived();
        var error = engine.Run("Connect-CvClass -Profile north -Credential ([pscredential]::new('other', $Key.Password))").Error;
        Assert.Equal("CvClass.InvalidArgument", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(engine.Received);
    }

    [Fact]
    public void An_unknown_profile_and_a_damaged_profile_file_are_errors()
    {
        using var engine = new Engine(connect: false);
        Assert.Contains("-SaveAs", engine.Run("Connect-CvClass -Sandbox -SaveAs x").Error.ToString(), StringComparison.Ordinal);
        var unknown = engine.Run("Connect-CvClass -Profile nowhere").Error;
        Assert.Equal("CvClass.NotFound", unknown.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(_file, unknown.ToString(), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllText(_file, "{ \"a\": ");
        Assert.Contains(_file, engine.Run("Connect-CvClass -Profile a").Error.ToString(), StringComparison.Ordinal);
        // The session is connected although the profile was not saved, and the file is unchanged.
        var kept = engine.Run($"Connect-CvClass -Credential $Key -BaseUri {engine.Listener.BaseAddress} -SaveAs b");
        Assert.Contains(_file, Assert.Single(kept.Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal("{ \"a\": ", File.ReadAllText(_file));
        Assert.Single(engine.Run("Get-CvSession").Of<CvSession>());
    }
}
