using System;
using System.IO;

namespace CvClass.Client.Wire;

/// <summary>A local file that could not be read completely: not a connection problem, although it shows while sending.</summary>
internal sealed class LocalFileException : IOException
{
    internal LocalFileException(string path, string reason, Exception? inner = null)
        : base(Texts.FormatFileUnreadable(path, reason), inner)
    {
    }

    /// <summary>Finds it among an exception and its inner exceptions, because HTTP handlers wrap it.</summary>
    internal static LocalFileException? In(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is LocalFileException found) return found;
        }
        return null;
    }
}
