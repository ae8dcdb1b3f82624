using System;
using System.IO;

namespace CvClass;

/// <summary>The folder of this repository.</summary>
internal static class Repository
{
    /// <summary>The repository that this program was built in.</summary>
    internal static string Root { get; } = FindAbove(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("No folder above this program holds CvClass.psd1 and src.");

    /// <summary>Folder of the built module.</summary>
    internal static string Module { get; } = Path.Combine(Root, "out", "CvClass");

    /// <summary>The repository that a folder belongs to; null if there is none.</summary>
    internal static string? FindAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CvClass.psd1")) && Directory.Exists(Path.Combine(folder.FullName, "src")))
            {
                return folder.FullName;
            }
        }
        return null;
    }
}
