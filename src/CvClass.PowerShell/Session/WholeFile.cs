using System;
using System.IO;

namespace CvClass.PowerShell.Session;

/// <summary>Writes a file under a temporary name first, so that the target is never incomplete.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file completely or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="replaces">Whether an existing file is replaced.</param>
    /// <param name="forces">Whether even a read-only file is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written, or it already exists.</exception>
    internal static void Write(string path, bool replaces, bool forces, Action<Stream> write)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite)) write(stream);
            if (!replaces || !File.Exists(path))
            {
                File.Move(draft, path);
                return;
            }
            var attributes = File.GetAttributes(path);
            if ((attributes & FileAttributes.ReadOnly) != 0)
            {
                if (!forces) throw new IOException(Texts.FormatFileReadOnly(path));
                File.SetAttributes(path, attributes & ~FileAttributes.ReadOnly);
            }
            File.Replace(draft, path, null);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
