using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CvClass.Tests.Sentinels;

/// <summary>
/// A row of a timetable fills each parameter by each of its names. The module reads the row unless an optional parameter is on the command
/// line; then PowerShell binds it. Both must send the same.
/// </summary>
public sealed partial class RowNameTests
{
    // Generated passwords would differ from one call to the next.
    private const string Passwords = " -TeacherPassword t1234 -AssistantPassword a1234 -PatrolPassword p1234";

    /// <summary>Each name of each parameter that a row can fill.</summary>
    public static TheoryData<string, string, string> Columns =>
    [
        .. from cmdlet in ModuleTests.Cmdlets
           where ModuleTests.Name(cmdlet) is "New-CvRoom" or "Set-CvRoom"
           from parameter in cmdlet.GetProperties()
           where parameter.Name != "Serial"
               && parameter.GetCustomAttributes<ParameterAttribute>().Any(a => a.ValueFromPipelineByPropertyName)
           from column in (string[])[parameter.Name, .. parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []]
           select (ModuleTests.Name(cmdlet), parameter.Name, column),
    ];

    public static TheoryData<string, string, string> SwitchColumns =>
        [.. Columns.Select(c => c.Data).Where(c => Sentinel.Of(c.Item1, c.Item2).HasThreeStates)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Module_and_PowerShell_read_the_same_from_a_row(string cmdlet, string parameter, string column)
    {
        using var engine = new Engine();
        var (sentinel, row) = Prepared(engine, cmdlet, parameter);
        var (other, otherField) = ByHand(parameter);
        row[column] = sentinel.IsSwitch ? "1" : sentinel.Value.Trim('\'');
        var read = Fields(engine, row, cmdlet);
        Assert.Contains($"[{sentinel.Field}, {sentinel.Wire}]", read);
        Assert.Equal(read.Append(otherField).Order(StringComparer.Ordinal), Fields(engine, row, $"{cmdlet} {other}"));
    }

    [Theory]
    [MemberData(nameof(SwitchColumns))]
    public void A_false_cell_is_sent_and_an_empty_cell_is_not(string cmdlet, string parameter, string column)
    {
        using var engine = new Engine();
        var (sentinel, row) = Prepared(engine, cmdlet, parameter);
        var (other, _) = ByHand(parameter);
        foreach (var byHand in cmdlet == "Set-CvRoom" ? (string[])[other] : ["", other]) // without a change nothing is sent
        {
            row[column] = "否";
            Assert.Contains($"[{sentinel.Field}, 0]", Fields(engine, row, $"{cmdlet} {byHand}"));
            row[column] = "";
            Assert.DoesNotContain(Fields(engine, row, $"{cmdlet} {byHand}"),
                f => f.StartsWith($"[{sentinel.Field},", StringComparison.Ordinal));
        }
    }

    // The sentinel, and the arguments of its call as the cells of a row.
    private static (Sentinel Sentinel, Dictionary<string, string> Row) Prepared(Engine engine, string cmdlet, string parameter)
    {
        var room = engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").Of<Room>().Single().Serial;
        var sentinel = Sentinel.Of(cmdlet, parameter).In(room, "");
        var call = cmdlet == "New-CvRoom" ? sentinel.Call + Passwords : sentinel.Call;
        return (sentinel, Argument().Matches(call).Where(m => m.Groups["name"].Value != parameter)
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim('\'')));
    }

    private static (string Argument, string Field) ByHand(string parameter) =>
        parameter is "FrameRate" ? ("-MaxOnStage 4", "[maxvideo, 4]") : ("-FrameRate 25", "[videoframerate, 25]");

    private static string[] Fields(Engine engine, Dictionary<string, string> row, string command)
    {
        engine.ClearReceived();
        engine.Run($"[pscustomobject]@{{ {string.Join("; ", row.Select(c => $"'{c.Key}' = '{c.Value}'"))} }} | {command}");
        return [.. engine.Received.Last().Fields.Where(f => f.Key != "token").Select(f => f.ToString()).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"-(?<name>\w+) (?<value>'[^']*'|\S+)")]
    private static partial Regex Argument();
}
