using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;

namespace CvClass.Timetable.Containers;

/// <summary>XML from strangers: no document type, nothing fetched from elsewhere, bounded depth, names and texts.</summary>
internal static class SafeXml
{
    /// <summary>Opens a document.</summary>
    /// <param name="bytes">The document; bounded by the caller.</param>
    /// <param name="names">Names that the caller compares by reference.</param>
    internal static XmlReader Open(Stream bytes, XmlNameTable? names = null) => XmlReader.Create(bytes, Settings(names));

    /// <summary>Opens a document that has been decoded already.</summary>
    internal static XmlReader Open(TextReader text, XmlNameTable? names = null) => XmlReader.Create(text, Settings(names));

    /// <summary>Goes to the next node.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="ContainerException">Elements are nested too deeply.</exception>
    internal static bool Step(this XmlReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.NodeType == XmlNodeType.Element && reader.Depth > Limits.Depth)
        {
            throw new ContainerException(Texts.FormatNestedTooDeeply(Limits.Depth));
        }
        return true;
    }

    /// <summary>Whether the reader stands on the start of an element of that name, in whatever namespace.</summary>
    internal static bool Opens(this XmlReader reader, string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    /// <summary>Goes from the start of an element to its end.</summary>
    internal static void SkipElement(this XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Step() && reader.Depth > depth)
        {
        }
    }

    /// <summary>Goes from the start of an element to its end and takes all text on the way.</summary>
    /// <exception cref="ContainerException">The text is longer than a cell may be.</exception>
    internal static string ReadText(this XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        // As a rule there is one text and then the end.
        if (!reader.Step() || reader.NodeType == XmlNodeType.EndElement) return "";
        var first = "";
        if (reader.IsText())
        {
            first = reader.Value;
            if (first.Length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)));
            if (!reader.Step() || reader.NodeType == XmlNodeType.EndElement) return first;
        }
        var text = new StringBuilder(first);
        do
        {
            if (reader.IsText()) text.AppendText(reader);
        }
        while (reader.Step() && reader.Depth > depth);
        return text.ToString();
    }

    /// <summary>Adds the text on which the reader stands.</summary>
    /// <exception cref="ContainerException">The text gets longer than a cell may be.</exception>
    internal static void AppendText(this StringBuilder text, XmlReader reader)
    {
        text.Append(reader.Value);
        if (text.Length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)));
    }

    /// <summary>Whether the reader stands on text.</summary>
    internal static bool IsText(this XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>An attribute in whatever namespace; null where there is none.</summary>
    internal static string? Attribute(this XmlReader reader, string name)
    {
        string? value = null;
        if (!reader.MoveToFirstAttribute()) return null;
        do
        {
            if (reader.LocalName != name || reader.Prefix == "xmlns") continue;
            value = reader.Value;
            break;
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
        return value;
    }

    /// <summary>A number in an attribute, kept between <paramref name="least"/> and <paramref name="most"/>.</summary>
    /// <returns><paramref name="missing"/> where the attribute is missing or no number.</returns>
    internal static int Count(this XmlReader reader, string name, int most, int missing = 1, int least = 1) =>
        long.TryParse(reader.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (int)Math.Max(least, Math.Min(n, most))
            : missing;

    /// <summary>Line of the file; 0 where the reader does not know.</summary>
    internal static int Line(this XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    /// <summary>A table for names that does not grow without end.</summary>
    internal static XmlNameTable NewNames() => new BoundedNames();

    private static XmlReaderSettings Settings(XmlNameTable? names) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        NameTable = names ?? new BoundedNames(),
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Programs write control characters into cells, and Excel reads them.
        CheckCharacters = false,
        CloseInput = true,
    };

    private sealed class BoundedNames : NameTable
    {
        private int _count;

        public override string Add(char[] key, int start, int len)
        {
            if (Get(key, start, len) is { } known) return known;
            Grow();
            return base.Add(key, start, len);
        }

        public override string Add(string key)
        {
            if (Get(key) is { } known) return known;
            Grow();
            return base.Add(key);
        }

        private void Grow()
        {
            if (++_count > Limits.XmlNames) throw new ContainerException(Texts.FormatTooManyNames(Shown.Count(Limits.XmlNames)));
        }
    }
}
