using System.Globalization;

namespace CvClass.Sandbox.State;

/// <summary>A room of the emulator.</summary>
public sealed class SandboxRoom
{
    internal const int SmallClass = 3;

    /// <summary>Room number.</summary>
    public long Serial { get; internal set; }

    /// <summary>Name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Start, epoch seconds.</summary>
    public long Start { get; internal set; }

    /// <summary>End, epoch seconds.</summary>
    public long End { get; internal set; }

    /// <summary>Teacher's password.</summary>
    public string TeacherPassword { get; internal set; } = "";

    /// <summary>Assistant's password.</summary>
    public string AssistantPassword { get; internal set; } = "";

    /// <summary>Patrol's password.</summary>
    public string PatrolPassword { get; internal set; } = "";

    /// <summary>Students' password; empty if none is needed.</summary>
    public string StudentPassword { get; internal set; } = "";

    /// <summary>Whether students need a password.</summary>
    public bool PasswordRequired { get; internal set; }

    /// <summary>3 small class, 4 live broadcast, 6 meeting.</summary>
    public int Type { get; internal set; } = SmallClass;

    /// <summary>Third-party id; empty if there is none or the service does not store it.</summary>
    public string ThirdRoomId { get; internal set; } = "";

    /// <summary>0 ordinary, 1 main, 2 child.</summary>
    public int Group { get; internal set; }

    /// <summary>Main room of a child room; 0 if none.</summary>
    public long Parent { get; internal set; }

    /// <summary>Whether it was seeded rather than created over the wire.</summary>
    internal bool IsSeeded { get; set; }

    /// <summary>Settings as sent, by wire name; null if none were sent.</summary>
    internal System.Collections.Generic.Dictionary<string, string>? Settings { get; set; }

    /// <summary>The class that takes or took place in it.</summary>
    internal ClassRecord? Class { get; set; }

    /// <summary>Courseware linked to it, in order.</summary>
    internal System.Collections.Generic.List<RoomFile>? Files { get; set; }

    internal string Setting(string name, string absent) =>
        Settings is not null && Settings.TryGetValue(name, out var value) ? value : absent;

    internal static bool HasNumber(SandboxRoom room, string serial) => room.Serial.ToString(CultureInfo.InvariantCulture) == serial;

    internal SandboxRoom Clone() => (SandboxRoom)MemberwiseClone();
}
