using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CvClass.PowerShell.Session;

/// <summary>The settings saved by Connect-CvClass -SaveAs and restored by -Profile. Never the key.</summary>
internal sealed class ConnectionProfile
{
    private static readonly JsonSerializerSettings s_settings = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false } },
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
    };

    public string AppId { get; set; } = "";

    public Uri? BaseUri { get; set; }

    public string? TimeZone { get; set; }

    public string? Domain { get; set; }

    /// <summary>The vault secret that contains the key, if the key came from one.</summary>
    public string? SecretName { get; set; }

    public int? TimeoutSec { get; set; }

    public int? MaxRetry { get; set; }

    public int? SettleSec { get; set; }

    public int? ThrottleLimit { get; set; }

    /// <summary>The user's profile file; the environment variable CVCLASS_PROFILE_PATH overrides it.</summary>
    internal static string FilePath =>
        Environment.GetEnvironmentVariable("CVCLASS_PROFILE_PATH") is { Length: > 0 } other ? Path.GetFullPath(other)
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "CvClass", "profiles.json");

    /// <summary>The settings of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="secretName">The vault secret that its key comes from; null if from none.</param>
    internal static ConnectionProfile Of(CvSession session, string? secretName) => new()
    {
        AppId = session.AppId,
        BaseUri = session.BaseUri,
        TimeZone = session.TimeZone.Id,
        Domain = session.Domain,
        SecretName = secretName,
        TimeoutSec = session.TimeoutSec,
        MaxRetry = session.MaxRetry,
        SettleSec = session.SettleSec,
        ThrottleLimit = session.ThrottleLimit,
    };

    /// <summary>Names of the profiles, in order.</summary>
    /// <exception cref="InvalidOperationException">The file is damaged.</exception>
    internal static IReadOnlyList<string> Names => Read().Keys.OrderBy(n => n, StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>A profile by name, ignoring case.</summary>
    /// <exception cref="ItemNotFoundException">There is no profile with that name.</exception>
    /// <exception cref="InvalidOperationException">The file is damaged.</exception>
    internal static ConnectionProfile Find(string name)
    {
        var profiles = Read();
        if (profiles.TryGetValue(name.Trim(), out var profile)) return profile;
        var known = profiles.Count == 0 ? "-" : string.Join(", ", profiles.Keys.OrderBy(n => n, StringComparer.Ordinal));
        throw new ItemNotFoundException(Texts.FormatProfileUnknown(name, known, FilePath));
    }

    /// <summary>Saves it under a name, replacing any existing profile with that name.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal void Save(string name)
    {
        var profiles = Read();
        profiles.Remove(name.Trim());
        profiles[name.Trim()] = this;
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        WholeFile.Write(FilePath, replaces: true, forces: false, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false));
            writer.Write(JsonConvert.SerializeObject(profiles, s_settings));
        });
    }

    private static Dictionary<string, ConnectionProfile> Read()
    {
        var empty = new Dictionary<string, ConnectionProfile>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(FilePath)) return empty;
        try
        {
            JsonConvert.PopulateObject(File.ReadAllText(FilePath), empty, s_settings);
            return empty;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException(Texts.FormatProfilesDamaged(FilePath, e.Message), e);
        }
    }
}
