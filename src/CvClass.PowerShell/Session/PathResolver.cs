using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Session;

/// <summary>Resolves -Path (with wildcards) or -LiteralPath to files.</summary>
internal static class PathResolver
{
    /// <summary>The files, at least one.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist, or it is a folder.</exception>
    internal static IReadOnlyList<string> Resolve(PSCmdlet command, string path, bool isLiteral)
    {
        var found = isLiteral ? [] : Expand(command, path);
        // A name such as lesson[1].pptx is both a pattern and a name: if the pattern matches nothing, it is a name.
        if (found.Count == 0) found = [command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)];
        var files = found.Where(File.Exists).ToArray();
        if (files.Length > 0) return files;
        throw new FileNotFoundException(found.Any(Directory.Exists) ? Texts.FormatFileIsFolder(path) : Texts.FormatFileNotFound(path));
    }

    private static Collection<string> Expand(PSCmdlet command, string path)
    {
        try
        {
            return command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException)
        {
            return []; // a name without wildcards that is not there: said by the caller
        }
    }
}
