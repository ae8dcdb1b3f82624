using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CvClass.Demo;

/// <summary>A step of a tutorial script: a comment and the command below it.</summary>
internal sealed record Step(string Prose, string Command);

/// <summary>Splits a script into its statements, so that each can be shown as if typed at a prompt.</summary>
internal static class Tutorial
{
    internal static IEnumerable<Step> Steps(string text)
    {
        var script = Parser.ParseInput(text, out var tokens, out var errors);
        if (errors.Length > 0) throw new ParseException(errors);
        var position = 0;
        foreach (var statement in script.EndBlock.Statements)
        {
            var prose = tokens
                .Where(t => t.Kind == TokenKind.Comment && t.Extent.StartOffset >= position
                    && t.Extent.EndOffset <= statement.Extent.StartOffset)
                .Select(t => t.Text)
                .ToArray();
            position = statement.Extent.EndOffset;
            yield return new Step(string.Join("\n", prose), statement.Extent.Text.Replace("\r\n", "\n"));
        }
    }
}
