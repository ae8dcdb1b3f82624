using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace CvClass.Tests;

/// <summary>Every suitable object binds to a cmdlet with only the mandatory parameters given.</summary>
public sealed class BindingTests
{
    // Values for the command line, where the piped object has none, and for the cells of a row.
    private static readonly Dictionary<string, string> s_mandatory = new()
    {
        ["Name"] = "a", ["StartTime"] = "2031-05-06 01:00", ["EndTime"] = "2031-05-06 02:00", ["Serial"] = "1200000001",
            ["FileId"] = "30001", ["RecordTitle"] = "1548577528823",
        ["Id"] = "1", ["UserName"] = "u", ["Role"] = "Student", ["For"] = "Today", ["PageId"] = "1", ["Uri"] = "https://example.com/h5",
            ["UserId"] = "u1", ["Code"] = "4007",
        ["Password"] = "p1234", ["EncryptedPassword"] = "e864048bf573b9e5efa6e2228d7c2583", ["LiteralPath"] = "nowhere.pptx",
    };

    private static readonly Type[] s_kinds =
        [.. typeof(CvObject).Assembly.GetExportedTypes().Concat(typeof(CvClass.PowerShell.Cmdlets.CvCommand).Assembly.GetExportedTypes())
        .Where(t => t is { Namespace: "CvClass", IsClass: true, IsAbstract: false } && t != typeof(CvSession) && t != typeof(SandboxPort)
            && t != typeof(EntryUri))];

    /// <summary>Each cmdlet with each type of object that the module emits and that it accepts.</summary>
    public static TheoryData<string, string> Objects =>
        [.. Piped.SelectMany(c => s_kinds.Where(k => IsLesson(c) ? Mandatory(c).All(p => Has(k, p)) : Mandatory(c).Any(p => Has(k, p)))
            .Select(k => (ModuleTests.Name(c), k.Name)))];

    /// <summary>Each cmdlet whose parameters may come from the columns of a row.</summary>
    public static TheoryData<string> RowCmdlets =>
        [.. Piped.Where(c => Parameters(c).Any(IsColumn) && ModuleTests.Name(c) != "Add-CvCourseware").Select(ModuleTests.Name)];

    private static IEnumerable<Type> Piped =>
        ModuleTests.Cmdlets.Where(c => Parameters(c).Any(IsPiped) && ModuleTests.Name(c) is not ("Invoke-CvApi" or "Stop-CvSandbox"));

    [Theory]
    [MemberData(nameof(Objects))]
    public void Objects_emitted_by_the_module_bind_to_its_cmdlets(string name, string kind)
    {
        using var engine = new Engine();
        var cmdlet = ModuleTests.Cmdlets.Single(c => ModuleTests.Name(c) == name);
        var type = s_kinds.Single(k => k.Name == kind);
        var rest = string.Concat(Mandatory(cmdlet).Where(p => !Has(type, p)).Select(p => $" -{p.Name} '{s_mandatory[p.Name]}'"));
        AssertBinds(engine.Run($"$O | {name}{rest}{Brief(name)}", ("O", ViewTests.Row(type, engine))));
    }

    [Theory]
    [MemberData(nameof(RowCmdlets))]
    public void Rows_with_only_empty_optional_cells_bind(string name)
    {
        using var engine = new Engine();
        var cmdlet = ModuleTests.Cmdlets.Single(c => ModuleTests.Name(c) == name);
        var cells = Parameters(cmdlet).Where(IsColumn).SelectMany(p => Names(p).Take(1))
            .Select(n => $"'{n}' = '{(Mandatory(cmdlet).Any(p => p.Name == n) ? s_mandatory[n] : "")}'");
        var identity = name == "New-CvBlacklistEntry"
            ? "; Nickname = 'n'" : name is "New-CvRoom" or "Sync-CvRoom" ? "; EndTime = '2031-05-06 02:00'" : "";
        var row = $"$row = [ordered]@{{ {string.Join("; ", cells)} }}; $row += @{{}}; "
            + string.Concat(identity.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(c => $"$row['{c.Split('=')[0].Trim()}'] = {c.Split('=')[1]};"));
        // an empty one is refused: it would widen the call
        if (name is "New-CvBlacklistEntry" or "Get-CvOnlineCount" or "Get-CvStorageUsage" or "Get-CvMainRoom")
        {
            row += "$row.Remove('Serial');";
        }
        AssertBinds(engine.Run($"{row} [pscustomobject]$row | {name}{Brief(name)}"));
    }

    /// <summary>Each column of each cmdlet that takes rows, if it can contain an invalid value.</summary>
    public static TheoryData<string, string, string> WrongCells =>
        [.. Piped.Where(c => ModuleTests.Name(c) is not ("Add-CvCourseware" or "Get-CvErrorCode" or "Import-CvTimetable")
                && !ModuleTests.Name(c).StartsWith("Convert", StringComparison.Ordinal))
            .SelectMany(c => Parameters(c).Where(IsColumn)
                .SelectMany(p => Wrong(c, p).Select(cell => (ModuleTests.Name(c), p.Name, cell))))];

    [Theory]
    [MemberData(nameof(WrongCells))]
    public void A_cell_that_does_not_fit_is_an_error_of_the_cmdlet_and_shows_nothing_of_the_row(string name, string parameter, string cell)
    {
        using var engine = new Engine();
        var cmdlet = ModuleTests.Cmdlets.Single(c => ModuleTests.Name(c) == name);
        var cells = Mandatory(cmdlet).Where(p => p.Name != parameter).Select(p => (p.Name, Cell: s_mandatory[p.Name]))
            .Append((parameter, cell)).Append(("RowPassword", "geheim77"));
        var row = $"[pscustomobject]@{{ {string.Join("; ", cells.Select(c => $"{c.Item1} = '{c.Item2}'"))} }}";
        // With a parameter on the command line, PowerShell reads the columns.
        foreach (var options in name is "New-CvRoom" or "Set-CvRoom" or "Sync-CvRoom" ? (string[])["", " -MultiCamera"] : [""])
        {
            if (parameter == "MultiCamera" && options.Length > 0) continue;
            var outcome = engine.Run($"{row} | {name}{options}{Brief(name)}");
            var error = Assert.Single(outcome.Errors);
            Assert.Null(outcome.Terminating);
            Assert.StartsWith("CvClass.InvalidArgument", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(parameter, error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("geheim77", $"{error} {error.CategoryInfo}", StringComparison.Ordinal);
            Assert.Empty(outcome.Output);
            Assert.Empty(engine.Received);
        }
    }

    private static IEnumerable<string> Wrong(Type cmdlet, PropertyInfo parameter)
    {
        if (Mandatory(cmdlet).Any(p => p.Name == parameter.Name)) yield return "";
        if (parameter.IsDefined(typeof(CvClass.PowerShell.Binding.SerialAttribute))) yield return "x1";
        else if (parameter.GetCustomAttribute<CvClass.PowerShell.Binding.InputAttribute>()?.Type is { } type && type != typeof(string))
        {
            yield return "wrong";
        }
    }

    [Theory]
    [InlineData("Add-CvCourseware -Public")]
    [InlineData("Add-CvCourseware -Serial 1200000001")]
    [InlineData("Import-CvTimetable")]
    public void File_objects_bind_to_path_parameters(string command)
    {
        using var engine = new Engine();
        engine.Run("New-CvRoom a '2031-05-06 01:00' -Duration 45").AssertNoErrors();
        var folder = Directory.CreateTempSubdirectory("cvclass");
        try
        {
            var file = Path.Combine(folder.FullName, "课表[1].txt");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "data", "timetable-en-utf8.csv"), file);
            foreach (var input in (object[])[new FileInfo(file), file, new PSObject(new { LiteralPath = file })])
            {
                Assert.NotEmpty(engine.Run($"$F | {command}", ("F", input)).AssertNoErrors().Output);
            }
            Assert.NotEmpty(engine.Run($"{command} $F", ("F", file)).AssertNoErrors().Output); // a name that is also a wildcard pattern
            foreach (var (path, said) in ((string, string)[])[("nix*.csv", "Cannot find the file"), ("nix.csv", "Cannot find the file"),
                (folder.FullName, "is a folder")])
            {
                var outcome = engine.Run($"{command} $P", ("P", path));
                Assert.Contains(said, outcome.Error.ToString(), StringComparison.Ordinal);
                Assert.Contains(path, outcome.Error.ToString(), StringComparison.Ordinal);
            }
            Assert.Contains("is a folder", engine.Run($"$F | {command}", ("F", folder)).Error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("'1200000001' | New-CvEntryLink -UserName u -Role Student")]
    [InlineData("1200000001 | New-CvEntryLink -UserName u -Role Student")]
    [InlineData("$null = New-CvRoom a '2031-05-06 01:00' -Duration 45; [pscustomobject]@{ Uri = 'https://example.com/h5'; Name = 'h5'; "
        + "Serial = '1200000001' } | Add-CvCourseware")]
    [InlineData("[pscustomobject]@{ UserId = ''; IPAddress = ''; Nickname = 'n'; For = 'Today' } | New-CvBlacklistEntry")]
    [InlineData("[pscustomobject]@{ UserId = 'u1'; IPAddress = '' } | New-CvBlacklistEntry -For Today")]
    public void Typical_pipelines_bind(string command)
    {
        using var engine = new Engine();
        Assert.Single(engine.Run(command).AssertNoErrors().Output);
    }

    [Fact]
    public void A_ban_requires_exactly_one_identification()
    {
        using var engine = new Engine();
        Assert.Contains("exactly one", engine.Run("New-CvBlacklistEntry -For Today").Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("exactly one", engine.Run("New-CvBlacklistEntry -For Today -UserId u -Nickname n").Error.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("exactly one",
            engine.Run("[pscustomobject]@{ UserId = ''; IPAddress = '' } | New-CvBlacklistEntry -For Today").Error.ToString(),
            StringComparison.Ordinal);
        Assert.Empty(engine.Received);
        Assert.Equal(BlacklistType.UserId,
            engine.Run("[pscustomobject]@{ UserId = 'u'; IPAddress = '203.0.113.9' } | New-CvBlacklistEntry -For Today")
            .Of<BlacklistEntry>().Single().Type);
    }

    /// <summary>
    /// Every cmdlet that takes a time or a duration, except Sync-CvRoom, which has the parameters of New-CvRoom and would find the rooms of
    /// the first call.
    /// </summary>
    public static TheoryData<string> Proxied =>
        [.. ModuleTests.Cmdlets.Where(c => InputTests.TakesTimes(c) && ModuleTests.Name(c) != "Sync-CvRoom").Select(ModuleTests.Name)];

    [Theory]
    [MemberData(nameof(Proxied))]
    public void Proxy_functions_take_text_and_numbers_for_times_and_durations(string name)
    {
        using var engine = new Engine();
        engine.Run(
            "$text = [System.Management.Automation.ProxyCommand]::Create([System.Management.Automation.CommandMetadata]::new((Get-Command "
            + $"{name}))); . ([scriptblock]::Create(\"function Proxy {{ $text }}\"))").AssertNoErrors();
        var cmdlet = ModuleTests.Cmdlets.Single(c => ModuleTests.Name(c) == name);
        foreach (var parameter in Parameters(cmdlet).Where(InputTests.IsTime))
        {
            foreach (var value in parameter.PropertyType == typeof(CvClass.PowerShell.Binding.CvDuration)
                ? (string[])["'45'", "45", "0:45", "([timespan]'0:45')"]
                : ["'2031-05-06 07:08'", "1935788880", "'1935788880'", "([datetime]'2031-05-06')"])
            {
                string Sent(string command)
                {
                    engine.ClearReceived();
                    engine.Run($"{command}{Rest(parameter)} -{parameter.Name} {value}");
                    return string.Join("\n",
                        engine.Received.Select(x => x.Path
                        + string.Join(" ", x.Fields.Where(f => f.Key != "token" && !f.Key.EndsWith("pwd", StringComparison.Ordinal)))));
                }
                var (direct, proxied) = (Sent(name), Sent("Proxy"));
                Assert.Equal(direct, proxied);
                // links, files and an end before the start are not sent
                if (name is not ("New-CvEntryLink" or "Import-CvTimetable") && parameter.Name != "EndTime") Assert.NotEqual("", proxied);
            }
        }

        string Rest(PropertyInfo parameter)
        {
            var set = parameter.GetCustomAttributes<ParameterAttribute>().First().ParameterSetName;
            var rest = Parameters(cmdlet)
                .Where(p => p.Name != parameter.Name
                && p.GetCustomAttributes<ParameterAttribute>()
                .Any(a =>
                a.Mandatory && (a.ParameterSetName == set || a.ParameterSetName == ParameterAttribute.AllParameterSets
                || set == ParameterAttribute.AllParameterSets)))
                .Select(p => $" -{p.Name} '{s_mandatory.GetValueOrDefault(p.Name, "2026-01-01")}'");
            return string.Concat(rest) + (parameter.Name is "StartTime" ? " -Duration 45" : "")
                // Without both, the time of the call is sent.
                + (name != "Get-CvChatMessage" ? "" : parameter.Name == "From" ? " -To '2031-05-07 00:00'" : " -From '2024-05-05 00:00'");
        }
    }

    // A lesson has a name and a start; an object with only one of them is not a lesson.
    private static bool IsLesson(Type cmdlet) => ModuleTests.Name(cmdlet) is "New-CvRoom" or "Sync-CvRoom";

    // A missing value is not converted.
    private static string Brief(string name) => name == "Wait-CvCourseware" ? " -TimeoutSec 1" : "";

    private static void AssertBinds(Outcome outcome)
    {
        var errors = outcome.Errors.Concat(outcome.Terminating is null ? [] : [outcome.Terminating]);
        Assert.DoesNotContain(errors, e => e.Exception is ParameterBindingException);
    }

    private static IEnumerable<PropertyInfo> Parameters(Type cmdlet) =>
        cmdlet.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute)) && p.Name is not ("InputObject" or "Session"));

    private static bool IsPiped(PropertyInfo parameter) =>
        parameter.GetCustomAttributes<ParameterAttribute>().Any(a => a.ValueFromPipeline || a.ValueFromPipelineByPropertyName);

    private static bool IsColumn(PropertyInfo parameter) =>
        parameter.GetCustomAttributes<ParameterAttribute>().Any(a => a.ValueFromPipelineByPropertyName)
        && parameter.Name is not ("LiteralPath" or "Uri");

    // The mandatory parameters of the set that PowerShell selects for piped objects.
    private static IEnumerable<PropertyInfo> Mandatory(Type cmdlet)
    {
        var set = Parameters(cmdlet)
            .SelectMany(p => p.GetCustomAttributes<ParameterAttribute>()
            .Where(a => a.Mandatory && (a.ValueFromPipeline || a.ValueFromPipelineByPropertyName)).Select(a => a.ParameterSetName))
            .FirstOrDefault();
        return Parameters(cmdlet)
            .Where(p => p.GetCustomAttributes<ParameterAttribute>().Any(a => a.Mandatory && a.ParameterSetName == set)
            && p.Name is not "Path");
    }

    private static bool Has(Type kind, PropertyInfo parameter) =>
        Names(parameter).Any(n => kind.GetProperty(n, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase) is not null);

    private static string[] Names(PropertyInfo parameter) =>
        [parameter.Name, .. parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];
}
