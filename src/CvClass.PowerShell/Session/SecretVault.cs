using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Session;

/// <summary>
/// Secrets of Microsoft.PowerShell.SecretManagement, through that module's commands if it is installed: this module does not depend on it.
/// </summary>
internal sealed class SecretVault(CommandInvocationIntrinsics commands)
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";

    /// <summary>The content of a secret: a credential, a hashtable, or a key whose metadata (or profile) has the app id.</summary>
    /// <param name="name">Name of the secret.</param>
    /// <param name="appId">App id for a key without one; null if unknown.</param>
    /// <exception cref="InvalidOperationException">SecretManagement is not installed, or the secret cannot be read.</exception>
    /// <exception cref="ItemNotFoundException">There is no such secret.</exception>
    /// <exception cref="ArgumentException">The secret lacks app id or key.</exception>
    internal ConnectionAsset Get(string name, string? appId)
    {
        var secret = Single("Get-Secret", name) ?? throw new ItemNotFoundException(Texts.FormatSecretNotFound(name));
        // Metadata may say what a secret of any kind is for; some vaults have no metadata.
        var metadata = Has("Get-SecretInfo") && Single("Get-SecretInfo", name) is { } info
            ? info.Properties["Metadata"]?.Value : null;
        var known = Value(metadata, "AppId") ?? appId;
        var asset = secret.BaseObject switch
        {
            PSCredential credential => new ConnectionAsset(credential.UserName, credential.Password),
            SecureString key when known is not null => new ConnectionAsset(known, key),
            string key when known is not null => new ConnectionAsset(known, SecretText.Protect(key)),
            SecureString or string => throw new ArgumentException(Texts.FormatSecretWithoutAppId(name)),
            IDictionary map => new ConnectionAsset(map),
            _ => throw new ArgumentException(Texts.FormatSecretKindUnknown(name, secret.BaseObject.GetType().Name)),
        };
        return asset.AddPlace(Map(metadata));
    }

    private static string? Value(object? metadata, string name) => ConnectionAsset.Value(Map(metadata), name);

    // SecretManagement returns metadata as a read-only dictionary, which is not an IDictionary.
    private static Hashtable? Map(object? metadata)
    {
        var source = Unwrapped.Of(metadata);
        if (source is IDictionary plain) return new Hashtable(plain, StringComparer.OrdinalIgnoreCase);
        if (source is not IEnumerable<KeyValuePair<string, object>> pairs) return null;
        var map = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs) map[pair.Key] = pair.Value;
        return map;
    }

    private bool Has(string command) =>
        commands.GetCommand(command, CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias) is not null;

    private PSObject? Single(string command, string name)
    {
        if (!Has(command)) throw new InvalidOperationException(Texts.FormatNoSecretManagement(Module));
        try
        {
            // A name with wildcards could match several secrets.
            var found = commands.InvokeScript("param($name) & '" + command + "' -Name $name -ErrorAction Stop",
                WildcardPattern.Escape(name));
            return found.FirstOrDefault(o => o is not null);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new InvalidOperationException(Texts.FormatSecretNotRead(name, e.Message), e);
        }
    }
}
