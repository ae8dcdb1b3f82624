using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell;

namespace CvClass.Tests;

/// <summary>What holds for the input of every parameter, so that no cmdlet reads in a way of its own.</summary>
public sealed class InputTests
{
    private static readonly Type[] s_times = [typeof(CvTime), typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset)];

    /// <summary>Every parameter that takes a time or a duration.</summary>
    public static TheoryData<string, string> TimeParameters => [.. Parameters.Where(p => s_times.Contains(Element(p.Parameter))).Select(p => (p.Cmdlet, p.Parameter.Name))];

    internal static IEnumerable<(string Cmdlet, PropertyInfo Parameter)> Parameters => ModuleTests.Cmdlets
        .SelectMany(t => t.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))).Select(p => (ModuleTests.Name(t), p)));

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void Times_and_durations_are_read_alike_everywhere(string cmdlet, string parameter)
    {
        var property = Parameters.Single(p => p.Cmdlet == cmdlet && p.Parameter.Name == parameter).Parameter;
        var input = property.GetCustomAttribute<InputAttribute>();
        Assert.True(input is not null, $"{cmdlet} -{parameter} has no [Input]");
        if (Element(property) == typeof(TimeSpan))
        {
            Assert.All<(object, int)>([(30, 30), ("30", 30), ("26:00:00", 1560), ("0:45", 45), ("-30", -30)], c => Assert.Equal(TimeSpan.FromMinutes(c.Item2), input.Transform(null!, c.Item1)));
            return;
        }
        var eight = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));
        Assert.All((object[])["2026-09-01 08:00", "2026-09-01T00:00Z", 1788220800, "1788220800", eight], t => Assert.Equal(eight, Assert.IsType<CvTime>(input.Transform(null!, t)).In(CvClass.Client.Wire.ChinaTime.Zone)));
    }

    private static Type Element(PropertyInfo parameter)
    {
        var type = parameter.PropertyType.GetElementType() ?? parameter.PropertyType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
