using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace CvClass.HelpGenerator;

/// <summary>docs/cmdlets.md: every cmdlet with its synopsis, grouped by area of the source.</summary>
internal static class CmdletTable
{
    private static readonly (string Folder, string Title)[] s_areas =
    [
        ("Session", "Session"), ("Timetable", "Timetables"), ("Rooms", "Rooms"), ("Courseware", "Courseware"), ("Blacklist", "Blacklist"),
        ("InClass", "In class"), ("AfterClass", "After class"), ("Helpers", "Helpers"), ("Sandbox", "Sandbox"),
    ];

    internal static string Write(string repository, IReadOnlyList<CmdletShape> cmdlets, Func<CmdletShape, HelpPage> page)
    {
        var text = new StringBuilder("""
            # Cmdlets

            Cmdlets that talk to the service have `-Session`; lists have `-First`, `-Skip` and `-IncludeTotalCount`; cmdlets that change
            something have `-WhatIf` and `-Confirm`. The wire names of the document are aliases of the parameters. Each name links to its
            help.

            """.ReplaceLineEndings("\n"));
        var left = cmdlets.ToList();
        foreach (var (folder, title) in s_areas)
        {
            var source = Path.Combine(repository, "src", "CvClass.PowerShell", "Commands", folder);
            text.Append("\n## ").Append(title).Append("\n\n| cmdlet | synopsis |\n|---|---|\n");
            foreach (var cmdlet in cmdlets.Where(c => File.Exists(Path.Combine(source, c.Type.Name + ".cs"))))
            {
                left.Remove(cmdlet);
                text.Append(CultureInfo.InvariantCulture, $"| [`{cmdlet.Name}`](help/en-US/{cmdlet.Name}.md) "
                    + $"| {string.Join(' ', HelpText.Paragraphs(page(cmdlet).Text("SYNOPSIS")))} |\n");
            }
        }
        return left.Count == 0 ? text.ToString() : throw new InvalidOperationException($"No area of docs/cmdlets.md holds {left[0].Name}.");
    }
}
