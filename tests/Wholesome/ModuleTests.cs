using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CvClass.Client.Http;
using CvClass.PowerShell.Cmdlets;
using CvClass.Timetable.Values;

namespace CvClass.Tests;

/// <summary>Every cmdlet is complete: manifest, output type, view, help, texts.</summary>
public sealed class ModuleTests
{
    // Connect-CvClass changes nothing on the service.
    private static readonly string[] s_changers = ["New", "Set", "Remove", "Add", "Start", "Stop", "Invoke", "Sync"];

    // Builds a link; nothing is sent.
    private static readonly string[] s_harmless = ["New-CvEntryLink"];

    internal static IReadOnlyList<Type> Cmdlets { get; } =
        [.. typeof(CvCommand).Assembly.GetExportedTypes().Where(t => t.GetCustomAttribute<CmdletAttribute>() is not null)];

    public static TheoryData<string> Names => [.. Cmdlets.Select(Name)];

    internal static string Name(Type cmdlet) => cmdlet.GetCustomAttribute<CmdletAttribute>() is { } c ? $"{c.VerbName}-{c.NounName}" : "";

    [Fact]
    public void The_manifest_names_every_cmdlet_and_no_other()
    {
        var manifest = File.ReadAllText(Path.Combine(Repository.Module, "CvClass.psd1"));
        Assert.Equal(Cmdlets.Select(Name).Order(StringComparer.Ordinal), Regex.Matches(manifest, @"'(\w+-Cv\w+)'")
            .Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cmdlet_declares_its_output_type_and_has_a_view_for_it(string name)
    {
        var outputs = Cmdlet(name).GetCustomAttributes<OutputTypeAttribute>().SelectMany(o => o.Type).Select(t => t.Type).ToArray();
        Assert.NotEmpty(outputs);
        var views = XDocument.Load(Path.Combine(Repository.Module, "CvClass.Format.ps1xml")).Descendants("TypeName").Select(t => t.Value)
            .ToHashSet();
        Assert.All(outputs.Where(t => t.Namespace == "CvClass"), t => Assert.Contains(t.FullName!, views));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Changing_cmdlets_support_ShouldProcess_and_removing_ones_have_high_impact(string name)
    {
        var cmdlet = Cmdlet(name).GetCustomAttribute<CmdletAttribute>()!;
        if (!s_changers.Contains(cmdlet.VerbName) || s_harmless.Contains(name)) return;
        Assert.True(cmdlet.SupportsShouldProcess);
        Assert.Equal(cmdlet.VerbName == "Remove", cmdlet.ConfirmImpact == ConfirmImpact.High);
    }

    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public void Every_cmdlet_and_parameter_has_help(string language, bool isChinese)
    {
        var help = XDocument.Load(Path.Combine(Repository.Module, language, "CvClass.PowerShell.dll-Help.xml"));
        XNamespace command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
        XNamespace maml = "http://schemas.microsoft.com/maml/2004/10";
        var topics = help.Descendants(command + "command")
            .ToDictionary(c => c.Element(command + "details")!.Element(command + "name")!.Value);
        foreach (var cmdlet in Cmdlets)
        {
            var topic = topics[Name(cmdlet)];
            var described = topic.Element(command + "parameters")!.Elements()
                .ToDictionary(p => p.Element(maml + "name")!.Value, p => p.Element(maml + "description")!.Value);
            foreach (var parameter in cmdlet.GetProperties().Where(p => p.GetCustomAttributes<ParameterAttribute>().Any(a => !a.DontShow)))
            {
                Assert.True(described.TryGetValue(parameter.Name, out var text) && text.Length > 3
                    && text.Any(c => c >= 0x4E00) == isChinese, $"{Name(cmdlet)} -{parameter.Name}: {text}");
            }
            Assert.NotEmpty(topic.Element(command + "examples")!.Elements());
            Assert.Equal(isChinese, topic.Element(command + "details")!.Element(maml + "description")!.Value.Any(c => c >= 0x4E00));
        }
    }

    [Fact]
    public void No_view_shows_a_password_in_its_table()
    {
        var views = XDocument.Load(Path.Combine(Repository.Module, "CvClass.Format.ps1xml"));
        Assert.DoesNotContain(views.Descendants("TableControl")
            .Descendants("PropertyName"), p => p.Value.Contains("Password", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CvClass.Client", "Texts")]
    [InlineData("CvClass.PowerShell", "Texts")]
    [InlineData("CvClass.PowerShell", "HostTexts")]
    [InlineData("CvClass.Timetable", "Texts")]
    public void Every_text_exists_in_both_languages(string assembly, string resources)
    {
        var folder = Path.Combine(Repository.Root, "src", assembly, "Resources");
        static Dictionary<string, string> Read(string file) =>
            XDocument.Load(file).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
        var (en, zh) = (Read(Path.Combine(folder, resources + ".resx")), Read(Path.Combine(folder, resources + ".zh-Hans.resx")));
        Assert.Equal(en.Keys.Order(StringComparer.Ordinal), zh.Keys.Order(StringComparer.Ordinal));
        static IEnumerable<string> Places(string text) =>
            Regex.Matches(text, @"\{\d").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
        Assert.All(en, text => Assert.Equal(Places(text.Value), Places(zh[text.Key])));
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(folder, ".."), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        code += File.ReadAllText(Path.Combine(Repository.Module, "CvClass.Format.ps1xml"));
        Assert.All(en.Keys, key => Assert.Matches(@"\bTexts\.(Format)?" + key + @"\b|""" + key + @"""", code));
    }

    [Fact]
    public void No_source_line_formats_a_time_in_the_current_culture()
    {
        var root = Repository.Root;
        var source = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal));
        var lines = source.SelectMany(File.ReadLines)
            .Where(l => l.Contains("yyyy", StringComparison.Ordinal) && !l.Contains("Invariant", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(lines, l => Regex.IsMatch(l, @"\{[^{}""]*:[^{}""]*yyyy|ToString\("));
        Assert.DoesNotContain("FormatString", File.ReadAllText(Path.Combine(Repository.Module, "CvClass.Format.ps1xml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Timetables_accept_the_wire_names_of_the_document_as_headers()
    {
        var titles = Catalogue.Of("WebAPI/CreateRoom")["parameters"]!.Select(p =>
            (Name: (string)p["name"]!, Title: (string)p["title_zh"]!));
        static (ColumnRole Role, string? Service) Find(string header) => (Words.Find(header, out var service, out _), service);
        Assert.All(titles, t => Assert.NotEqual(ColumnRole.Other, Find(t.Title).Role));
        Assert.All(titles, t => Assert.Equal(Find(t.Name), Find(t.Title)));
    }

    [Fact]
    public void Importing_the_module_loads_neither_the_timetable_library_nor_the_workbook_library()
    {
        var asked = new AskedContext();
        var module = asked.LoadFromAssemblyPath(Path.Combine(Repository.Module, "CvClass.PowerShell.dll"));
        // Everything that an import and Get-Command look at.
        foreach (var type in module.GetTypes())
        {
            _ = type.GetCustomAttributesData().Count;
            if (type.IsPublic) Assert.All(type.GetProperties(), p => Assert.NotNull(p.PropertyType));
            if (type.GetCustomAttributes().Any(a => a is CmdletAttribute)) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
        Assert.Contains("CvClass.Client", asked.Names);
        Assert.DoesNotContain("CvClass.Timetable", asked.Names);
        Assert.DoesNotContain("ExcelDataReader", asked.Names);
    }

    [Fact]
    public void The_client_does_not_reference_PowerShell()
    {
        Assert.DoesNotContain(typeof(CvClassClient).Assembly.GetReferencedAssemblies(),
            a => a.Name!.Contains("Automation", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(Words).Assembly.GetReferencedAssemblies(),
            a => a.Name!.Contains("Automation", StringComparison.Ordinal) || a.Name.StartsWith("CvClass", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(CvClass.Sandbox.SandboxService).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("CvClass", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_syntax_of_a_cmdlet_hides_the_row_parameter(string name)
    {
        using var engine = new Engine(connect: false);
        var command = (CmdletInfo)engine.Run($"Get-Command {name}").AssertNoErrors().Output.Single().BaseObject;
        Assert.DoesNotContain("Row", command.Parameters.Keys);
        Assert.DoesNotContain("-Row ", command.Definition, StringComparison.Ordinal);
        Assert.All(engine.Run($"$null | {name}; [pscustomobject]@{{ Nothing = 1 }} | {name}").Errors,
            e => Assert.DoesNotMatch(@"\bRow\b", e.ToString()));
    }

    // Records the requested assemblies.
    private sealed class AskedContext() : AssemblyLoadContext("import")
    {
        internal HashSet<string> Names { get; } = [];

        protected override Assembly? Load(AssemblyName name)
        {
            Names.Add(name.Name!);
            var file = Path.Combine(Repository.Module, name.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }

    private static Type Cmdlet(string name) => Cmdlets.Single(c => Name(c) == name);
}
