using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers.Csv;

namespace CvClass.Timetable.Containers.Web;

/// <summary>A web page, as web systems export tables under the name .xls: each table is a sheet.</summary>
internal sealed class HtmlContainer : ISheetContainer
{
    private readonly ContainerSource _source;

    /// <exception cref="ContainerException">It does not decode, or exceeds what a page may hold.</exception>
    internal HtmlContainer(ContainerSource source, ContainerOptions options)
    {
        _source = source;
        if (source.Length > Limits.WholeFile) throw new ContainerException(Texts.FormatFileTooLarge(Limits.WholeFile >> 20));
        var form = TextForm.Find(source, options.Encoding, DeclaredEncoding.Find(source));
        Encoding = form.Name;
        Warnings = form.Warning is null ? [] : [form.Warning];
        using var text = Damage.Guard(() => form.OpenText(source));
        Sheets = Damage.Guard(() => HtmlPage.Read(text.ReadToEnd())).Select(t => (ISheet)new HtmlSheet(t.Name, t.Rows)).ToList();
    }

    public string Kind => "HTML";

    public string? Encoding { get; }

    public char? Delimiter => null;

    public IReadOnlyList<ISheet> Sheets { get; }

    public IReadOnlyList<string> Warnings { get; }

    public void Dispose() => _source.Dispose();

    private sealed record HtmlSheet(string Name, IEnumerable<SheetRow> Rows) : ISheet
    {
        public bool IsHidden => false;

        public IReadOnlyCollection<int> HiddenColumns => [];
    }
}
