using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.HelpGenerator;

/// <summary>docs/help: a page for each cmdlet and topic, in each language.</summary>
internal sealed class HelpFolder(string repository)
{
    private const string Topics = "about_*.md";

    /// <summary>Languages of the pages; the Chinese one serves every reader of simplified Chinese.</summary>
    internal static readonly string[] Languages = ["en-US", "zh-CN"];

    private readonly IReadOnlyList<CmdletShape> _cmdlets = [.. typeof(CvCommand).Assembly.GetExportedTypes()
        .Where(t => t.IsDefined(typeof(CmdletAttribute), false)).Select(t => new CmdletShape(t))
            .OrderBy(c => c.Name, StringComparer.Ordinal)];

    internal void Update()
    {
        foreach (var (file, text) in Pages()) Write(file, text);
    }

    /// <summary>Files that <see cref="Update"/> would change, and pages of removed cmdlets.</summary>
    internal IReadOnlyList<string> OutOfStep()
    {
        var pages = Pages().ToDictionary(p => p.File, p => p.Text);
        var stray = Languages.SelectMany(l => Directory.EnumerateFiles(Folder(l), "*-*.md")).Where(f => !pages.ContainsKey(f));
        return [.. pages.Where(p => !System.IO.File.Exists(p.Key) || System.IO.File.ReadAllText(p.Key).ReplaceLineEndings("\n") != p.Value)
            .Select(p => p.Key).Concat(stray).Order(StringComparer.Ordinal)];
    }

    internal void WriteMaml(string folder)
    {
        foreach (var language in Languages)
        {
            // PowerShell looks for the culture, then for its parents: zh-SG and zh-Hans-CN end at zh-Hans.
            foreach (var culture in language == "zh-CN" ? new[] { "zh-CN", "zh-Hans" } : [language])
            {
                var target = Directory.CreateDirectory(Path.Combine(folder, culture)).FullName;
                var maml = MamlWriter.Write(_cmdlets.Select(c => (c, Read(language, c))));
                Write(Path.Combine(target, "CvClass.PowerShell.dll-Help.xml"), $"{maml.Declaration}\n{maml}\n".ReplaceLineEndings("\n"));
                foreach (var topic in Directory.EnumerateFiles(Folder(language), Topics))
                {
                    Write(Path.Combine(target, Path.GetFileNameWithoutExtension(topic) + ".help.txt"),
                        AboutTopic.Text(System.IO.File.ReadAllText(topic)));
                }
            }
        }
    }

    private IEnumerable<(string File, string Text)> Pages()
    {
        foreach (var language in Languages)
        {
            foreach (var cmdlet in _cmdlets)
            {
                yield return (File(language, cmdlet), PageWriter.Write(cmdlet, Read(language, cmdlet), language));
            }
        }
        yield return (Path.Combine(repository, "docs", "cmdlets.md"), CmdletTable.Write(repository, _cmdlets, c => Read(Languages[0], c)));
    }

    private static void Write(string file, string text)
    {
        if (!System.IO.File.Exists(file) || System.IO.File.ReadAllText(file) != text) System.IO.File.WriteAllText(file, text);
    }

    private HelpPage Read(string language, CmdletShape cmdlet)
    {
        var file = File(language, cmdlet);
        return HelpPage.Parse(System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file).ReplaceLineEndings("\n") : "");
    }

    private string File(string language, CmdletShape cmdlet) => Path.Combine(Folder(language), cmdlet.Name + ".md");

    private string Folder(string language) => Path.Combine(repository, "docs", "help", language);
}
