using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CvClass.PowerShell;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.Tests;

/// <summary>The help has no empty section, names only what exists, and has the same content in both languages.</summary>
public sealed partial class HelpTests
{
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";
    private static readonly string s_pages = Path.Combine(Repository.Root, "docs", "help");
    private static readonly Type[] s_cmdlets =
        [.. typeof(CvCommand).Assembly.GetExportedTypes().Where(t => t.IsDefined(typeof(CmdletAttribute)))];

    public static TheoryData<string> Languages => ["en-US", "zh-CN", "zh-Hans"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_section_of_the_help_is_empty(string language)
    {
        var topics = XDocument.Load(Path.Combine(Repository.Module, language, "CvClass.PowerShell.dll-Help.xml")).Root!.Elements(s_command
            + "command").ToArray();
        Assert.Equal(s_cmdlets.Length, topics.Length);
        var empty = new List<string>();
        foreach (var topic in topics)
        {
            var name = topic.Element(s_command + "details")!.Element(s_command + "name")!.Value;
            void Check(string what, XElement? element, int paragraphs = 1)
            {
                var texts = element?.HasElements == true ? element.Elements().Select(e => e.Value) : [element?.Value ?? ""];
                if (texts.Count(t => t.Trim().Length > 3) < paragraphs) empty.Add($"{name}: {what}");
            }
            Check("synopsis", topic.Element(s_command + "details")!.Element(s_maml + "description"));
            Check("description", topic.Element(s_maml + "description"));
            foreach (var parameter in topic.Element(s_command + "parameters")!.Elements())
            {
                var at = "-" + parameter.Element(s_maml + "name")!.Value;
                Check(at, parameter.Element(s_maml + "description"));
                if (string.IsNullOrEmpty(parameter.Element(s_dev + "defaultValue")?.Value)) empty.Add($"{name}: default of {at}");
            }
            foreach (var list in new[] { "inputTypes", "returnValues" })
            {
                Assert.NotEmpty(topic.Element(s_command + list)!.Elements());
                foreach (var type in topic.Element(s_command + list)!.Elements()) Check(list, type.Element(s_maml + "description"));
            }
            Check("notes", topic.Element(s_maml + "alertSet"));
            var examples = topic.Element(s_command + "examples")!.Elements().ToArray();
            if (examples.Length < 2) empty.Add($"{name}: second example");
            foreach (var example in examples)
            {
                Check("title", example.Element(s_maml + "title"));
                Check("code", example.Element(s_dev + "code"));
                // The title and the output.
                if (example.Element(s_dev + "remarks")!.Elements().Count(p => p.Value.Trim().Length > 0) < 2)
                {
                    empty.Add($"{name}: remark or output");
                }
            }
            if (topic.Element(s_command + "relatedLinks")!.Elements().Count() < 2) empty.Add($"{name}: links");
        }
        Assert.Empty(empty);
    }

    [Fact]
    public void Both_languages_have_the_same_pages_headings_and_code()
    {
        string[] Names(string language) =>
            [.. Directory.EnumerateFiles(Path.Combine(s_pages, language)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(Names("en-US"), Names("zh-CN"));
        Assert.All(Names("en-US"), name =>
        {
            var (english, chinese) = (Page("en-US", name), Page("zh-CN", name));
            if (name.StartsWith("about_", StringComparison.Ordinal))
            {
                Assert.Equal((Heading().Count(english), CodeBlock().Count(english)),
                    (Heading().Count(chinese), CodeBlock().Count(chinese)));
                return;
            }
            Assert.Equal(CodeBlock().Matches(english).Select(m => m.Value), CodeBlock().Matches(chinese).Select(m => m.Value));
            Assert.Equal(Heading().Matches(english).Select(m => Kind(m.Value)), Heading().Matches(chinese).Select(m => Kind(m.Value)));
        });
    }

    [Fact]
    public void The_pages_match_the_cmdlets()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var tool = Path.Combine(Repository.Root, "tools", "HelpGenerator", "bin", configuration, "net10.0", "CvClass.HelpGenerator.dll");
        using var check = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, "check"]) { RedirectStandardOutput = true })!;
        var said = check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        Assert.Equal((0, ""), (check.ExitCode, said));
    }

    [Fact]
    public void The_help_names_only_existing_cmdlets_and_parameters()
    {
        var names = s_cmdlets.Select(t => t.GetCustomAttribute<CmdletAttribute>()!).Select(c => $"{c.VerbName}-{c.NounName}").ToHashSet();
        var parameters = s_cmdlets.SelectMany(t => t.GetProperties()).Where(p => p.IsDefined(typeof(ParameterAttribute)))
            .Select(p => p.Name).ToHashSet();
        parameters.UnionWith([.. PSCmdlet.CommonParameters, .. PSCmdlet.OptionalCommonParameters, "First", "Skip", "IncludeTotalCount"]);
        foreach (var file in Directory.EnumerateFiles(s_pages, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.All(CmdletName().Matches(text).Select(m => m.Value), n => Assert.Contains(n, names));
            Assert.All(ParameterName().Matches(text)
                .Select(m => m.Groups[1].Value), n => Assert.True(parameters.Contains(n), $"{file}: -{n}"));
            Assert.All(PageLink().Matches(text).Select(m => m.Groups[1].Value), n =>
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, n)), $"{file}: {n}"));
        }
    }

    [Fact]
    public void Every_cmdlet_links_to_its_online_page()
    {
        Assert.All(s_cmdlets, type =>
        {
            var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
            Assert.Equal($"{HelpLinks.Cmdlets}{cmdlet.VerbName}-{cmdlet.NounName}.md", cmdlet.HelpUri);
        });
    }

    [Fact]
    public void The_help_describes_every_property_of_an_output()
    {
        foreach (var type in s_cmdlets)
        {
            var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
            foreach (var output in type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(o => o.Type).Select(t => t.Type)
                .Where(t => t.Namespace == "CvClass"))
            {
                foreach (var language in new[] { "en-US", "zh-CN" })
                {
                    var section = Page(language, $"{cmdlet.VerbName}-{cmdlet.NounName}.md").Split("## OUTPUTS\n")[1];
                    Assert.All(output.GetProperties(), p => Assert.Contains($"- `{p.Name}`", section, StringComparison.Ordinal));
                }
            }
        }
    }

    private static string Page(string language, string name) =>
        File.ReadAllText(Path.Combine(s_pages, language, name)).ReplaceLineEndings("\n");

    // The title of an example is in the language of the page.
    private static string Kind(string heading) => Regex.Replace(heading, @"(Example|示例) (\d+)\W.*", "$2");

    [GeneratedRegex(@"^```powershell\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^##+ .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+-Cv[A-Z]\w+")]
    private static partial Regex CmdletName();

    [GeneratedRegex("`-([A-Z][A-Za-z]+)[` :]")]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"\]\(([\w-]+\.md)\)")]
    private static partial Regex PageLink();
}
