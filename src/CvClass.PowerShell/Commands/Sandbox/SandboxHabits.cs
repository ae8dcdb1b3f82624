using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell.Binding;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;

namespace CvClass.PowerShell.Commands;

/// <summary>The settings of the sandbox that a person can set by name: those of the service, and the times of its faults.</summary>
internal static class SandboxHabits
{
    private static readonly Type[] s_types = [typeof(bool), typeof(int), typeof(TimeSpan)];

    // Latency and Seed are separate parameters.
    private static readonly Dictionary<string, PropertyInfo> s_settings = new[] { typeof(SandboxOptions), typeof(FaultPlan) }
        .SelectMany(t => t.GetProperties())
        .Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0 && (Plain(p).IsEnum || s_types.Contains(Plain(p))))
        .Where(p => p.Name is not (nameof(SandboxOptions.Seed) or nameof(FaultPlan.Latency)))
        .ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, each with a value as one writes it.</summary>
    internal static IEnumerable<(string Name, string Value)> Examples =>
        s_settings.Values.OrderBy(p => p.Name, StringComparer.Ordinal).SelectMany(p => Values(Plain(p)).Select(v => (p.Name, v)));

    /// <summary>Takes settings over.</summary>
    /// <exception cref="FormatException">A name is unknown, or a value is none for its setting.</exception>
    internal static void Apply(Hashtable habits, SandboxOptions options, FaultPlan faults)
    {
        foreach (DictionaryEntry habit in habits)
        {
            var name = Convert.ToString(habit.Key, CultureInfo.InvariantCulture) ?? "";
            if (!s_settings.TryGetValue(name, out var setting))
            {
                var known = string.Join(", ", s_settings.Keys.OrderBy(n => n, StringComparer.Ordinal));
                throw new FormatException(Texts.FormatSandboxHabitUnknown(name, known));
            }
            try
            {
                object owner = setting.DeclaringType == typeof(FaultPlan) ? faults : options;
                setting.SetValue(owner, Read(habit.Value, Plain(setting)));
            }
            catch (Exception e) when (e is FormatException or PSInvalidCastException or TargetInvocationException)
            {
                throw new FormatException(Texts.FormatSandboxHabitValue(setting.Name, (e.InnerException ?? e).Message), e);
            }
        }
    }

    private static Type Plain(PropertyInfo setting) => Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;

    private static object Read(object? value, Type type)
    {
        value = Unwrapped.Of(value);
        if (type == typeof(TimeSpan)) return ReadSeconds(value);
        if (type.IsDefined(typeof(FlagsAttribute), false) && value is not Enum) return ReadFlags(value, type);
        return InputValue.Read(value, type) ?? throw new FormatException(Texts.SandboxHabitEmpty);
    }

    private static TimeSpan ReadSeconds(object? value)
    {
        if (value is TimeSpan time) return time;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException(Texts.FormatSandboxHabitSeconds(text ?? ""));
    }

    // 'Nfkc,SqueezeBlanks' or an array of names.
    private static object ReadFlags(object? value, Type type)
    {
        var words = value is IEnumerable list and not string
            ? list.Cast<object?>()
            : (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Split(',');
        var all = words.Select(w => InputValue.Read(w, type) ?? throw new FormatException(Texts.SandboxHabitEmpty));
        return Enum.ToObject(type, all.Aggregate(0, static (sum, flag) => sum | Convert.ToInt32(flag, CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> Values(Type type) =>
        type.IsEnum ? Enum.GetNames(type).Select(n => $"'{n}'") : [type == typeof(bool) ? "$true" : type == typeof(int) ? "5" : "3"];
}
