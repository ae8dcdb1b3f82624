using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace CvClass.PowerShell.Session;

/// <summary>The default session of each runspace: never a bare static, which would be shared by all runspaces of a process.</summary>
internal static class SessionStore
{
    private static readonly ConditionalWeakTable<Runspace, Holder> s_sessions = new();

    /// <summary>The session of the current thread's runspace; null if there is none.</summary>
    internal static CvSession? Current
    {
        get => Runspace.DefaultRunspace is { } runspace && s_sessions.TryGetValue(runspace, out var holder) ? holder.Session : null;
        set => s_sessions.GetOrCreateValue(Runspace.DefaultRunspace).Session = value;
    }

    private sealed class Holder
    {
        public CvSession? Session { get; set; }
    }
}
