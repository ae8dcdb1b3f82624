using System;
using System.IO;
using System.Text;
using CvClass.Timetable.Containers.Csv;
using CvClass.Timetable.Containers.Web;
using CvClass.Timetable.Containers.Workbooks;

namespace CvClass.Timetable.Containers.Detection;

/// <summary>Opens files as sheets of cells. What a file is, its bytes decide.</summary>
internal static class ContainerReader
{
    private const int MimeLength = 256;

    /// <summary>What a file is.</summary>
    /// <exception cref="ContainerException">It cannot be opened, or holds nothing that a timetable could be in.</exception>
    internal static ContainerForm Recognise(string path, ContainerOptions? options = null)
    {
        using var source = ContainerSource.Open(path);
        return Recognise(source, options);
    }

    /// <summary>What a stream holds; it stays open, and where it was does not matter.</summary>
    /// <exception cref="ContainerException">It holds nothing that a timetable could be in.</exception>
    internal static ContainerForm Recognise(Stream stream, ContainerOptions? options = null) =>
        Recognise(ContainerSource.From(stream), options);

    /// <summary>Opens a file, also one that Excel has open.</summary>
    /// <exception cref="ContainerException">It cannot be opened, is damaged, protected, or holds no tables.</exception>
    internal static ISheetContainer Open(string path, ContainerOptions? options = null) => Open(ContainerSource.Open(path), options);

    /// <summary>Opens a stream, which stays the caller's and must stay open as long as rows are read.</summary>
    /// <exception cref="ContainerException">It is damaged, protected, or holds no tables.</exception>
    internal static ISheetContainer Open(Stream stream, ContainerOptions? options = null) => Open(ContainerSource.From(stream), options);

    private static ContainerForm Recognise(ContainerSource source, ContainerOptions? options)
    {
        var form = Damage.Guard(() => Recognition.Of(source, options?.ForceText ?? false));
        if (form != ContainerForm.OpenXml) return form;
        using var package = new ZipPackage(source);
        return IsOpenDocument(package) ? ContainerForm.OpenDocument : form;
    }

    private static ISheetContainer Open(ContainerSource source, ContainerOptions? options)
    {
        options ??= new ContainerOptions();
        source.Cancellation = options.Cancellation;
        try
        {
            return Damage.Guard<ISheetContainer>(() => Recognition.Of(source, options.ForceText) switch
            {
                ContainerForm.OpenXml => OpenZip(source),
                ContainerForm.Xls => new XlsContainer(source),
                ContainerForm.OpenDocument => new OpenDocumentContainer(source),
                ContainerForm.SpreadsheetMl => new SpreadsheetMlContainer(source, options),
                ContainerForm.Html => new HtmlContainer(source, options),
                ContainerForm.Calendar => throw new ContainerException(Texts.FormatNoTables("iCalendar")),
                ContainerForm.AscTimetables => throw new ContainerException(Texts.FormatNoTables("aSc Timetables XML")),
                _ => new TextContainer(source, options),
            });
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private static ISheetContainer OpenZip(ContainerSource source)
    {
        var package = new ZipPackage(source);
        try
        {
            if (IsOpenDocument(package)) return new OpenDocumentContainer(source, package);
            var workbook = Relations.Read(package, "").OfType("officeDocument");
            if (workbook is null && package.Has("xl/workbook.xml")) workbook = "xl/workbook.xml";
            if (workbook is null) throw new ContainerException(Texts.ZipWithoutWorkbook);
            if (workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new ContainerException(Texts.FormatNoTables(".xlsb"));
            if (workbook.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) throw new ContainerException(Texts.WordDocument);
            return new OpenXmlContainer(source, package, workbook);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    private static bool IsOpenDocument(ZipPackage package)
    {
        const string Spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
        if (!package.Has("mimetype")) return false;
        using var part = package.Open("mimetype");
        var bytes = new byte[MimeLength];
        var count = 0;
        while (count < bytes.Length && part.Read(bytes, count, bytes.Length - count) is > 0 and var n) count += n;
        return Encoding.ASCII.GetString(bytes, 0, count).StartsWith(Spreadsheet, StringComparison.Ordinal);
    }

}
