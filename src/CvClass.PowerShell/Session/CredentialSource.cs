using System;
using System.Management.Automation;
using System.Security;
using CvClass.Sandbox;

namespace CvClass.PowerShell.Session;

/// <summary>
/// Where app id and secret key come from: the first of credential, key, connection, secret and profile that is given, else the sandbox's
/// own key, else the environment.
/// </summary>
internal sealed class CredentialSource
{
    private const string AppIdVariable = "CVCLASS_APP_ID";
    private const string SecretKeyVariable = "CVCLASS_SECRET_KEY";

    internal PSCredential? Credential { get; init; }

    internal string? AppId { get; init; }

    internal SecureString? SecretKey { get; init; }

    internal object? Connection { get; init; }

    internal string? SecretName { get; init; }

    internal string? ProfileName { get; init; }

    /// <summary>The profile of that name; beside another source it only says where to connect to.</summary>
    internal ConnectionProfile? Profile { get; init; }

    internal bool IsSandbox { get; init; }

    /// <summary>The vault's secret that the key comes from; null for any other source.</summary>
    internal string? UsedSecret => SecretName
        ?? (Credential is null && Connection is null && SecretKey is null ? Profile?.SecretName : null);

    /// <summary>Reads app id and key, and what else the source says.</summary>
    /// <exception cref="MissingKeyException">No source has them.</exception>
    internal ConnectionAsset Read(SecretVault vault)
    {
        if (Credential is not null) return new ConnectionAsset(Credential.UserName, Credential.Password);
        if (AppId is not null) return new ConnectionAsset(AppId, SecretKey!);
        if (Connection is not null) return new ConnectionAsset(Connection);
        if (UsedSecret is { } secret) return vault.Get(secret, Profile?.AppId);
        if (Profile is not null) return new ConnectionAsset(Profile.AppId, SecretKey ?? ProfileKey());
        if (IsSandbox) return new ConnectionAsset(SandboxService.DemoAppId, SecretText.Protect(SandboxService.DemoSecretKey));
        return new ConnectionAsset(
            Variable(AppIdVariable, Texts.NoAppId, Texts.NoAppIdAdvice),
            SecretText.Protect(Variable(SecretKeyVariable, Texts.NoAppId, Texts.NoAppIdAdvice)));
    }

    private SecureString ProfileKey() =>
        SecretText.Protect(Variable(SecretKeyVariable, Texts.FormatNoProfileKey(ProfileName), Texts.NoProfileKeyAdvice));

    private static string Variable(string name, string problem, string advice) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new MissingKeyException(problem, advice);
}
