using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell.Binding;
using CvClass.Tests.Sentinels;

namespace CvClass.Tests;

/// <summary>Rules for the input of every parameter, so that all cmdlets read input alike.</summary>
public sealed class InputTests
{
    private static readonly Type[] s_times =
        [typeof(CvTime), typeof(CvDuration), typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset)];

    /// <summary>Every parameter that takes a time or a duration.</summary>
    public static TheoryData<string, string> TimeParameters =>
        [.. Parameters.Where(p => s_times.Contains(Element(p.Parameter))).Select(p => (p.Cmdlet, p.Parameter.Name))];

    internal static IEnumerable<(string Cmdlet, PropertyInfo Parameter)> Parameters => ModuleTests.Cmdlets
        .SelectMany(t => t.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))).Select(p => (ModuleTests.Name(t), p)));

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void All_parameters_read_times_and_durations_alike(string cmdlet, string parameter)
    {
        var property = Parameters.Single(p => p.Cmdlet == cmdlet && p.Parameter.Name == parameter).Parameter;
        var input = property.GetCustomAttribute<InputAttribute>();
        Assert.True(input is not null, $"{cmdlet} -{parameter} has no [Input]");
        Assert.False(Element(property) == typeof(TimeSpan), "PowerShell itself would read ticks and days"); // in mocks and proxies
        if (Element(property) == typeof(CvDuration))
        {
            Assert.All<(object, int)>([(30, 30), ("30", 30), ("26:00:00", 1560), ("0:45", 45), ("-30", -30)], c =>
                Assert.Equal(TimeSpan.FromMinutes(c.Item2), Assert.IsType<CvDuration>(input.Transform(null!, c.Item1)).Value));
            return;
        }
        var eight = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));
        Assert.All((object[])["2026-09-01 08:00", "2026-09-01T00:00Z", 1788220800, "1788220800", eight], t =>
            Assert.Equal(eight, Assert.IsType<CvTime>(input.Transform(null!, t)).In(CvClass.Client.Wire.ChinaTime.Zone)));
    }

    /// <summary>
    /// Every parameter that narrows a Get or Remove cmdlet, and those of other cmdlets whose absence widens a call.
    /// </summary>
    public static TheoryData<string, string> NarrowingParameters =>
        [.. Parameters.Where(Narrows).Select(p => (p.Cmdlet, p.Parameter.Name))];

    [Theory]
    [MemberData(nameof(NarrowingParameters))]
    public void An_empty_value_for_a_narrowing_parameter_is_an_error(string cmdlet, string parameter)
    {
        using var engine = new Engine();
        var serial = engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").Of<Room>().Single().Serial;
        var property = Parameters.Single(p => p.Cmdlet == cmdlet && p.Parameter.Name == parameter).Parameter;
        // A parameter that is not sent needs no other arguments.
        var call = Sentinel.All.SingleOrDefault(s => s.Cmdlet == cmdlet && s.Parameter == parameter)?.In(serial, "1").Call;
        foreach (var nothing in (string[])["$null", "$missing.Serial", "''", "' '", .. property.PropertyType.IsArray ? ["@()", "@('')"]
            : Array.Empty<string>()])
        {
            engine.ClearReceived();
            var outcome = engine.Run($"{cmdlet} {call} -{parameter} {nothing}");
            Assert.NotNull(outcome.Error);
            Assert.Empty(outcome.Output);
            Assert.Empty(engine.Received);
        }
    }

    internal static bool TakesTimes(Type cmdlet) => cmdlet.GetProperties().Any(IsTime);

    internal static bool IsTime(PropertyInfo property) =>
        property.IsDefined(typeof(ParameterAttribute)) && s_times.Contains(Element(property));

    private static bool Narrows((string Cmdlet, PropertyInfo Parameter) p)
    {
        if (p is { Cmdlet: "New-CvBlacklistEntry" or "Add-CvCourseware", Parameter.Name: "Serial" }) return true;
        var isOptional = !p.Parameter.GetCustomAttributes<ParameterAttribute>().Any(a => a.Mandatory || a.DontShow);
        var isInput = p.Parameter.GetCustomAttributes<ArgumentTransformationAttribute>().Any(a => a is InputAttribute or SerialAttribute);
        return isOptional && isInput && p.Parameter.PropertyType != typeof(SwitchParameter)
            && p.Cmdlet.Split('-')[0] is ("Get" or "Remove");
    }

    private static Type Element(PropertyInfo parameter)
    {
        var type = parameter.PropertyType.GetElementType() ?? parameter.PropertyType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
