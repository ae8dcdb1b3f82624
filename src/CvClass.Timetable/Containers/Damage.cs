using System;
using System.IO;
using System.Text;
using System.Xml;

namespace CvClass.Timetable.Containers;

/// <summary>Says which errors of the frameworks mean that a file is damaged, and puts them into words.</summary>
internal static class Damage
{
    /// <summary>Whether the error is about the bytes and not about this program.</summary>
    internal static bool Is(Exception e) => e is XmlException or InvalidDataException or IOException or DecoderFallbackException;

    /// <summary>The message for people.</summary>
    internal static ContainerException Of(Exception e, int row = 0) => e switch
    {
        // A limit or a protection that a stream met inside of a framework's reader.
        { InnerException: ContainerException inner } => inner,
        XmlException { LineNumber: > 0 } xml when row == 0 => new(Texts.FormatFileDamaged(e.Message), xml.LineNumber, e),
        _ => new(Texts.FormatFileDamaged(e.Message), row, e),
    };

    /// <summary>Runs a step of reading; a damaged file becomes a <see cref="ContainerException"/>.</summary>
    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (Is(e))
        {
            throw Of(e);
        }
    }
}
