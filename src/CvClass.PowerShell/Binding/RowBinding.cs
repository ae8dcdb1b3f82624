using System;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// What goes on while PowerShell fills the parameters of a cmdlet from a piped object. A cell that cannot be read is reported by the
/// cmdlet: PowerShell's own record would carry the text of the whole row in its target's name, passwords included.
/// </summary>
internal static class RowBinding
{
    // The object itself is bound before its properties, on the same thread and with nothing in between.
    [ThreadStatic]
    private static IRowTarget? s_target;

    /// <summary>An object was bound: what follows are its properties.</summary>
    internal static void Begin(IRowTarget target) => s_target = target;

    /// <summary>What is bound from now on stands on a command line, or belongs to another object.</summary>
    internal static void End() => s_target = null;

    /// <summary>Hands the problem of a cell to the cmdlet.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="problem">What is wrong; names value, rule and way out.</param>
    /// <returns>False where nothing is piped, so that the problem is the caller's.</returns>
    internal static bool TryDefer(string parameter, string problem)
    {
        s_target?.Refuse(new FormatException(Texts.FormatPipedUnfit(parameter, problem)));
        return s_target is not null;
    }

    /// <summary>A value that PowerShell accepts in place of one that cannot be read; the cmdlet never looks at it.</summary>
    internal static object Placeholder(Type type)
    {
        if (type == typeof(string)) return "1";
        if (type == typeof(CvTime)) return new CvTime(DateTimeOffset.FromUnixTimeSeconds(0));
        if (type == typeof(CvDuration)) return new CvDuration(TimeSpan.Zero);
        return type.IsEnum ? Enum.GetValues(type).GetValue(0)! : Activator.CreateInstance(type)!;
    }
}
