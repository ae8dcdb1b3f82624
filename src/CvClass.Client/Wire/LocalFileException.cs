using System;
using System.IO;

namespace CvClass.Client.Wire;

/// <summary>
/// A file of this machine that could not be read to its end: no matter of the connection, although it shows while sending.
/// </summary>
internal sealed class LocalFileException : IOException
{
    internal LocalFileException(string path, string reason, Exception? inner = null)
        : base(Texts.FormatFileUnreadable(path, reason), inner)
    {
    }

    /// <summary>The one among an exception and its causes, if any: HTTP handlers wrap it.</summary>
    internal static LocalFileException? In(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is LocalFileException found) return found;
        }
        return null;
    }
}
