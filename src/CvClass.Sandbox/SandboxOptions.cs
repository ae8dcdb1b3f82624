using System;

namespace CvClass.Sandbox;

/// <summary>Settings of the emulator.</summary>
public sealed class SandboxOptions
{
    /// <summary>The emulator's clock; by default the real one.</summary>
    public Func<DateTimeOffset> Clock { get; set; } = static () => DateTimeOffset.UtcNow;

    /// <summary>Seed of all that is made up: classes, recordings.</summary>
    public int Seed { get; set; } = 263;

    /// <summary>Whether a page number too high is answered with the last page rather than with 'no data'.</summary>
    public bool RepeatLastPage { get; set; }

    /// <summary>Whether a class can only start once somebody is in the room (code 10021).</summary>
    public bool RequireSomeoneInRoom { get; set; }

    /// <summary>Status queries after which a dynamic courseware is converted.</summary>
    public int QueriesUntilConverted { get; set; } = 2;

    /// <summary>Where recordings can be downloaded; the listener sets it to its own address.</summary>
    public Uri RecordingBase { get; set; } = new("https://recordings.example/");
}
