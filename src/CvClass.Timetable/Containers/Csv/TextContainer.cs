using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>A delimited text file: one sheet without a name.</summary>
internal sealed class TextContainer : ISheetContainer
{
    private const int HeadLength = 1 << 16;

    private readonly ContainerSource _source;
    private readonly List<string> _warnings = [];

    /// <summary>
    /// Checks the whole file, so that nothing of one is emitted that does not decode or has a quotation mark that is never closed.
    /// </summary>
    /// <exception cref="ContainerException">It does not decode, or a quotation mark is never closed.</exception>
    internal TextContainer(ContainerSource source, ContainerOptions options)
    {
        _source = source;
        var form = TextForm.Find(source, options.Encoding);
        if (form.Warning is not null) _warnings.Add(form.Warning);
        Encoding = form.Name;
        var (head, isAll) = Head(form);
        var (delimiter, skip) = DelimiterGuess.Find(head, isAll);
        Delimiter = options.Delimiter ?? delimiter;
        var sheet = new TextSheet(source, form, Delimiter.Value, skip, _warnings);
        sheet.CheckQuotes();
        Sheets = [sheet];
    }

    public string Kind => Delimiter == '\t' ? "TSV" : "CSV";

    public string? Encoding { get; }

    public char? Delimiter { get; }

    public IReadOnlyList<ISheet> Sheets { get; }

    public IReadOnlyList<string> Warnings => _warnings;

    public void Dispose() => _source.Dispose();

    private (string Text, bool IsAll) Head(TextForm form)
    {
        using var reader = form.OpenText(_source);
        var head = new char[HeadLength];
        var count = reader.ReadBlock(head, 0, head.Length);
        return (new string(head, 0, count), count < head.Length);
    }
}
