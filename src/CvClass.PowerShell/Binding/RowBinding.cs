using System;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Tracks how PowerShell binds the parameters of a cmdlet from a piped object. The cmdlet reports unreadable cells itself: PowerShell's own
/// error record would include the text of the whole row in its target name, passwords included.
/// </summary>
internal static class RowBinding
{
    // The object itself is bound immediately before its properties, on the same thread.
    [ThreadStatic]
    private static IRowTarget? s_target;

    /// <summary>An object was bound; its properties follow.</summary>
    internal static void Begin(IRowTarget target) => s_target = target;

    /// <summary>Subsequent values come from the command line or another object.</summary>
    internal static void End() => s_target = null;

    /// <summary>Reports a cell's problem to the cmdlet.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="problem">What is wrong; names the value, the rule and the fix.</param>
    /// <returns>False if nothing is piped, so that the caller has to report the problem.</returns>
    internal static bool TryDefer(string parameter, string problem)
    {
        s_target?.Refuse(new FormatException(Texts.FormatPipedUnfit(parameter, problem)));
        return s_target is not null;
    }

    /// <summary>A placeholder that PowerShell accepts for an unreadable value; the cmdlet never uses it.</summary>
    internal static object Placeholder(Type type)
    {
        if (type == typeof(string)) return "1";
        if (type == typeof(CvTime)) return new CvTime(DateTimeOffset.FromUnixTimeSeconds(0));
        if (type == typeof(CvDuration)) return new CvDuration(TimeSpan.Zero);
        return type.IsEnum ? Enum.GetValues(type).GetValue(0)! : Activator.CreateInstance(type)!;
    }
}
