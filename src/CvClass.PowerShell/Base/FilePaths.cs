using System.Collections.Generic;
using System.IO;
using System.Management.Automation;

namespace CvClass.PowerShell;

/// <summary>Finds the files that -Path (with wildcards) or -LiteralPath means.</summary>
internal static class FilePaths
{
    /// <exception cref="FileNotFoundException">There is none.</exception>
    internal static IEnumerable<string> Resolve(PSCmdlet command, string path, bool isLiteral)
    {
        if (isLiteral)
        {
            var file = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
            return File.Exists(file) ? [file] : throw new FileNotFoundException(Text.Get("FileNotFound", path));
        }
        try
        {
            return command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException e)
        {
            throw new FileNotFoundException(Text.Get("FileNotFound", path), e);
        }
    }
}
