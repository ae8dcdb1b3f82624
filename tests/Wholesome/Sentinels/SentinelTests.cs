using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.Tests.Sentinels;

/// <summary>
/// Each parameter of each cmdlet that talks to the service, bound to a unique value, arrives in its wire form in the form body that the
/// sandbox receives.
/// </summary>
public sealed class SentinelTests
{
    // Their parameters have their own tests: these cmdlets build links, plan many requests, or download files.
    private static readonly string[] s_without = ["New-CvEntryLink", "Sync-CvRoom", "Save-CvRecord"];

    // Parameters about the call itself, and those that only the module reads.
    private static readonly HashSet<string> s_local =
    [
        "Session", "ThrottleLimit", "PassThru", "InputObject", "Row", "TimeoutSec", "IntervalMilliseconds", "Raw",
        "Remove-CvRoom -Name", "Get-CvRoom -Name", "Get-CvCourseware -Name", "Get-CvCourseware -FileId", "Add-CvCourseware -Path",
        "Add-CvCourseware -LiteralPath", "Invoke-CvApi -Path", "Wait-CvCourseware -FileId",
    ];

    public static TheoryData<string> Names => [.. Sentinel.All.Select(s => s.Name)];

    public static TheoryData<string> Switches => [.. Sentinel.All.Where(s => s.HasThreeStates).Select(s => s.Name)];

    private static IEnumerable<(string Name, PropertyInfo Property)> Parameters =>
        from cmdlet in ModuleTests.Cmdlets
        where typeof(CvCommand).IsAssignableFrom(cmdlet) && !s_without.Contains(ModuleTests.Name(cmdlet))
        from property in cmdlet.GetProperties()
        let name = $"{ModuleTests.Name(cmdlet)} -{property.Name}"
        where property.IsDefined(typeof(ParameterAttribute)) && !s_local.Contains(property.Name) && !s_local.Contains(name)
        select (name, property);

    [Fact]
    public void Each_parameter_that_is_sent_has_a_sentinel()
    {
        Assert.Empty(Parameters.Select(p => p.Name).Except(Sentinel.All.Select(s => s.Name)));
        Assert.Empty(Sentinel.All.Select(s => s.Name).Except(Parameters.Select(p => p.Name)));
    }

    [Fact]
    public void A_parameter_is_named_like_its_field_or_has_the_field_as_an_alias() =>
        Assert.Empty(
            from parameter in Parameters
            join sentinel in Sentinel.All on parameter.Name equals sentinel.Name
            where sentinel.Reason is null && !NamesOf(parameter.Property).Contains(sentinel.Field)
            select sentinel.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_arrives_in_its_field(string name)
    {
        using var engine = new Engine();
        var sentinel = Prepared(engine, name);
        engine.Run(sentinel.ToString());
        Assert.True(engine.Received.Any(x => x.Fields.Contains(new(sentinel.Field, sentinel.Wire))),
            $"{sentinel}: no {sentinel.Field}={sentinel.Wire} in\n"
            + string.Join("\n", engine.Received.Select(x => $"{x.Path}: {string.Join(" ", x.Fields)}")));
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void A_switch_sends_0_when_false_and_nothing_when_absent(string name)
    {
        using var engine = new Engine();
        var sentinel = Prepared(engine, name);
        engine.Run($"{sentinel}:$false");
        Assert.Contains(engine.Received, x => x.Fields.Contains(new(sentinel.Field, "0")));
        engine.ClearReceived();
        var change = sentinel.Cmdlet == "Set-CvRoom" ? "-Name b" : ""; // without a change nothing is sent
        engine.Run($"{sentinel.Cmdlet} {sentinel.Call} {change}");
        Assert.NotEmpty(engine.Received);
        Assert.DoesNotContain(engine.Received, x => x.Fields.Any(f => f.Key == sentinel.Field));
    }

    private static Sentinel Prepared(Engine engine, string name)
    {
        var room = engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").Of<Room>().Single().Serial;
        var file = engine.Run($"Add-CvCourseware -Uri https://example.com/h5 -Name h5 -Serial {room}").Of<Courseware>().Single().FileId;
        engine.ClearReceived();
        return Sentinel.All.Single(s => s.Name == name).In(room, file);
    }

    private static IEnumerable<string> NamesOf(PropertyInfo parameter) =>
        [parameter.Name.ToLowerInvariant(), .. parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];
}
