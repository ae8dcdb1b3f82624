using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CvClass.PowerShell.Errors;

namespace CvClass.Tests;

/// <summary>Every table fits a console, with Chinese text and without cutting anything.</summary>
public sealed class ViewTests
{
    private const string Name = "高一三班数学函数的单调性与奇偶性复习课上";

    private static readonly IReadOnlyList<XElement> s_views = [.. XDocument.Load(Path.Combine(Repository.Module, "CvClass.Format.ps1xml"))
        .Descendants("View").Where(v => v.Element("TableControl") is not null)];

    // Texts as long as those of the service.
    private static readonly Dictionary<string, string> s_texts = new()
    {
        ["Serial"] = "1200000001",
        ["FileId"] = "34166",
        ["Id"] = "12345",
        ["SkinId"] = "10234",
        ["UserId"] = "0f2a6a0e-6f6f-4c8d-9a57-0b1f4a7c2630",
        ["RecordTitle"] = "1548577528823",
        ["IPAddress"] = "203.113.117.155",
        ["FileType"] = "pptx",
        ["DeviceType"] = "iPad Pro",
        ["OSVersion"] = "Windows 10",
        ["AppId"] = "sandboxdemo00001",
        ["Command"] = "Set-CvCoursewareRemark",
    };

    public static TheoryData<string, int> Views =>
        [.. s_views.Select(v => v.Element("Name")!.Value).SelectMany(name => new[] { (name, 80), (name, 120) })];

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_column_fits_the_screen_uncut(string name, int width)
    {
        var view = s_views.Single(v => v.Element("Name")!.Value == name);
        var type = typeof(CvObject).Assembly.GetType(name) ?? typeof(CvClass.PowerShell.Cmdlets.CvCommand).Assembly.GetType(name)!;
        var columns = view.Descendants("TableColumnHeader").Elements("Label").Select(l => l.Value).ToArray();
        Assert.Equal(view.Descendants("TableColumnItem").Count(), columns.Length);
        Assert.All(columns, c => Assert.NotNull(type.GetProperty(c)));
        var screen = new Screen(width);
        using var engine = new Engine(connect: false, screen: screen);
        foreach (var row in type == typeof(ErrorInfo) ? [.. AdviceCatalog.All] : new[] { Row(type, engine) })
        {
            engine.Run("$Row | Out-Default", ("Row", row)).AssertNoErrors();
            var shown = screen.Take();
            var lines = shown.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0).ToArray();
            if (view.Element("GroupBy") is not null)
            {
                Assert.Contains("1200000001", lines[0], StringComparison.Ordinal);
                lines = lines[1..];
            }
            Assert.Equal(columns, lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.All(lines, l => Assert.True(screen.Width(l) <= width, $"{screen.Width(l)} of {width} columns: {l}"));
            Assert.DoesNotContain('…', shown);
            Assert.DoesNotContain("...", shown, StringComparison.Ordinal);
            // Nothing is cut: each text is shown, possibly over several lines.
            var printed = shown.Replace(" ", "", StringComparison.Ordinal).ToHashSet();
            foreach (var text in columns.Select(c => type.GetProperty(c)!.GetValue(row)).OfType<string>())
            {
                Assert.All(text.Where(c => c != ' '), c => Assert.Contains(c, printed));
            }
            if (columns.Any(c => c.EndsWith("Time", StringComparison.Ordinal)))
            {
                Assert.Contains("2026-09-01 08:00", shown, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("en-US", "Room")]
    [InlineData("zh-CN", "教室")]
    [InlineData("zh-SG", "教室")]
    public void Rows_read_for_a_room_are_grouped_under_its_number(string language, string word)
    {
        using var culture = new Culture(language);
        var rows = s_views.Select(v => v.Element("Name")!.Value)
            .Where(n => typeof(CvObject).Assembly.GetType(n) is { } t && typeof(IRoomRow).IsAssignableFrom(t)).ToArray();
        // One row per room: a heading for each would repeat everything.
        Assert.Equal(["OnlineCount", "RoomControlResult", "RoomStatus", "StorageUsage"], rows
            .Where(n => s_views.Single(v => v.Element("Name")!.Value == n).Element("GroupBy") is null).Select(n => n["CvClass.".Length..])
                .Order());
        var screen = new Screen(100);
        using var engine = new Engine(screen: screen);
        engine.Run("""
            $rooms = 1..3 | ForEach-Object { New-CvRoom "Lesson $_" "2031-09-0$_ 08:00" -Duration 45 }
            $rooms | ForEach-Object { Add-CvCourseware -Uri https://example.com/h5 -Name h5 -Serial $_.Serial } > $null
            $rooms | Get-CvRoomCourseware | Out-Default
            """).AssertNoErrors();
        var numbers = engine.Run("$rooms.Serial").Output.Select(o => o.ToString()!).ToArray();
        var headings = screen.Take().Split('\n').Select(l => l.Trim()).Where(l => l.Contains(':', StringComparison.Ordinal)).ToArray();
        Assert.Equal(numbers.Select((n, i) => $"{word}: {n}  Lesson {i + 1}  2031-09-0{i + 1} 08:00"), headings);
    }

    /// <summary>Every type that shows a time.</summary>
    public static TheoryData<string> Dated => [.. typeof(CvObject).Assembly.GetExportedTypes()
        .Concat(typeof(CvClass.PowerShell.Cmdlets.CvCommand).Assembly.GetExportedTypes())
        .Where(t => t is { Namespace: "CvClass", IsClass: true, IsAbstract: false } && t != typeof(TimetableEntry) && Times(t).Any())
        .Select(t => t.FullName!)];

    private static IEnumerable<PropertyInfo> Times(Type type) =>
        type.GetProperties().Where(p => p.PropertyType == typeof(DateTimeOffset?) || p.PropertyType == typeof(DateTimeOffset));

    [Theory]
    [MemberData(nameof(Dated))]
    public void List_views_show_every_property_and_format_times_alike(string name)
    {
        var type = typeof(CvObject).Assembly.GetType(name) ?? typeof(CvClass.PowerShell.Cmdlets.CvCommand).Assembly.GetType(name)!;
        var items = XDocument.Load(Path.Combine(Repository.Module, "CvClass.Format.ps1xml")).Descendants("View")
            .Single(v => v.Element("ListControl") is not null && v.Descendants("TypeName").Single().Value == name).Descendants("ListItem")
            .ToDictionary(i => (i.Element("Label") ?? i.Element("PropertyName"))!.Value, i => i.Element("ScriptBlock")?.Value);
        Assert.Equal(type.GetProperties().Select(p => p.Name).Order(), items.Keys.Order());
        foreach (var time in Times(type))
        {
            Assert.Contains($"InvariantCulture, '{{0:yyyy-MM-dd HH:mm:ss zzz}}', @($_.{time.Name})", items[time.Name],
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void An_empty_object_is_shown_without_values_and_without_hidden_errors(string name, int width)
    {
        var type = typeof(CvObject).Assembly.GetType(name) ?? typeof(CvClass.PowerShell.Cmdlets.CvCommand).Assembly.GetType(name)!;
        if (type.GetConstructor([]) is null) return;
        using var engine = new Engine(connect: false, screen: new Screen(width));
        engine.Run("$Error.Clear(); $Row | Out-Default", ("Row", Activator.CreateInstance(type))).AssertNoErrors();
        Assert.Empty(engine.Run("$Error").Output);
    }

    // A row with a typical value in every property, whatever its setter's access.
    internal static object Row(Type type, Engine engine)
    {
        if (type == typeof(SandboxPort)) return engine.Run("Start-CvSandbox").Of<SandboxPort>().Single();
        var row = RuntimeHelpers.GetUninitializedObject(type);
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (var field in owner.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(f => f.Name[0] == '<'))
            {
                if (Value(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], field.FieldType) is { } value)
                {
                    field.SetValue(row, value);
                }
            }
        }
        return row;
    }

    private static object? Value(string property, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return s_texts.GetValueOrDefault(property, Name);
        if (type == typeof(int)) return 17;
        if (type == typeof(long)) return 104857600L;
        if (type == typeof(double)) return 12345.67;
        if (type == typeof(bool)) return true;
        if (type == typeof(TimeSpan)) return new TimeSpan(1, 2, 3);
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.Parse("2026-09-01T08:00:00+08:00", CultureInfo.InvariantCulture);
        if (type == typeof(EntryUri))
        {
            return new EntryUri("https://cvclassapi.263cv.net/WebAPI/Entry?domain=demo&serial=1200000001"
                + "&username=%E5%AD%A6%E7%94%9F01&usertype=2&ts=1788220800&auth=0123456789abcdef0123456789abcdef");
        }
        if (type == typeof(UserRole)) return UserRole.HeadTeacher; // the longest name of a role in rooms
        if (type == typeof(RoomUsers)) return new RoomUsers { Serial = s_texts["Serial"], RoomName = Name };
        if (type == typeof(ChatContent))
        {
            return Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.NonPublic, null, [new[] { Name }], null);
        }
        if (type == typeof(IReadOnlyList<string>)) return new[] { "A", "B" };
        return type.IsEnum ? Enum.GetValues(type).Cast<object>().OrderByDescending(v => v.ToString()!.Length).First() : null;
    }
}
