using System;
using System.Collections.Generic;
using CvClass.Sandbox.Habits;

namespace CvClass.Sandbox.State;

/// <summary>One enterprise with all its data.</summary>
internal sealed class Tenant(string appId, string secretKey, string domain, SandboxOptions options)
{
    internal string AppId { get; } = appId;

    internal string SecretKey { get; } = secretKey;

    internal string Domain { get; } = domain;

    internal SandboxOptions Options { get; } = options;

    internal RoomStore Rooms { get; } = new(options);

    internal List<Courseware> Files { get; } = [];

    internal List<BlacklistEntry> Blacklist { get; } = [];

    /// <summary>Random source of the lists whose order differs each time.</summary>
    internal Random Shuffle { get; } = new(options.Seed);

    internal int NextFile { get; set; } = 30001;

    internal int NextBlacklist { get; set; } = 1;

    internal long Now => Options.Clock().ToUnixTimeSeconds();
}
