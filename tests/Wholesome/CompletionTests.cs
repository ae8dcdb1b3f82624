using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.Tests;

/// <summary>Every parameter with known values completes them.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly string[] s_completed =
        ["Serial", "ParentSerial", "FileId", "DefaultFileId", "RecordTitle", "Id", "Code", "FrameRate", "MaxOnStage", "Encoding",
            "Delimiter", "Fault", "SkinId", "TimeZone"];

    private readonly Engine _engine = new();
    private readonly string _serial;

    public CompletionTests() => _serial = _engine.Run("""
        $r = New-CvRoom '高一(1)班 语文' '2026-09-01 08:00' -Duration 45
        $null = Start-CvRoom $r; $null = Stop-CvRoom $r
        $null = Add-CvCourseware -Uri https://example.com/h5 -Name 课件 -Serial $r.Serial
        $null = New-CvBlacklistEntry -Nickname 张三 -For Forever
        $r.Serial
        """).AssertNoErrors().Output.Single().ToString();

    public static TheoryData<string, string> Parameters =>
        [.. ModuleTests.Cmdlets.SelectMany(c => c.GetProperties()
            .Where(p => s_completed.Contains(p.Name) && p.IsDefined(typeof(ParameterAttribute), true))
            .Select(p => (ModuleTests.Name(c), p.Name)))];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Every_parameter_with_known_values_is_completed(string command, string parameter)
    {
        var line = $"{command} {(parameter is "RecordTitle" or "FileId" && HasSerial(command) ? $"-Serial {_serial} " : "")}-{parameter} ";
        var texts = Complete(line);
        Assert.NotEmpty(texts);
        // The offered text can be used.
        Assert.Empty(_engine.Run($"[void][scriptblock]::Create('{(line + texts[0]).Replace("'", "''", StringComparison.Ordinal)}')")
            .AssertNoErrors().Errors);
    }

    [Theory]
    [InlineData("Get-CvRoom -Serial 语", "1200000001")]
    [InlineData("Remove-CvCourseware 课", "30001")]
    [InlineData("Remove-CvBlacklistEntry 张", "1")]
    [InlineData("Get-CvErrorCode 400", "4001")]
    [InlineData("New-CvRoom -FrameRate 2", "20")]
    [InlineData("New-CvRoom -MaxOnStage 1v6", "7")]
    [InlineData("Import-CvTimetable -Delimiter ", "\"`t\"")]
    [InlineData("Start-CvSandbox -Fault DropA", "@{ DropAfterCommit = 0.05 }")]
    public void A_value_is_completed_from_its_name_or_number(string line, string expected) => Assert.Contains(expected, Complete(line));

    public void Dispose() => _engine.Dispose();

    private string[] Complete(string line) =>
        [.. _engine.Run("(TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText", ("Line", line))
            .AssertNoErrors().Output.Select(o => o.ToString())];

    private static bool HasSerial(string command) =>
        ModuleTests.Cmdlets.Single(c => ModuleTests.Name(c) == command).GetProperty("Serial") is not null;
}
