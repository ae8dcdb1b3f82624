using System;
using System.Collections.Generic;
using System.IO;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>
/// .xls and .et. The only class that knows ExcelDataReader, so that its assembly is loaded when such a file is read and not before. It is
/// given the workbook's own stream: the compound file around it is read here, where chains cannot run in a circle.
/// </summary>
internal sealed class XlsContainer : ISheetContainer
{
    private readonly ContainerSource _source;

    /// <exception cref="ContainerException">The file holds no workbook, is protected with a password, or damaged.</exception>
    internal XlsContainer(ContainerSource source)
    {
        _source = source;
        Stream = Workbook(source.All());
        Is1904 = BiffRecords.Is1904(Stream);
        Sheets = Guard(ReadSheets);
    }

    public string Kind => "xls";

    public string? Encoding => null;

    public char? Delimiter => null;

    public IReadOnlyList<ISheet> Sheets { get; }

    public IReadOnlyList<string> Warnings => [];

    public void Dispose() => _source.Dispose();

    /// <summary>The workbook's own stream.</summary>
    internal byte[] Stream { get; }

    /// <summary>Whether its days count from 1904, as on old Macs.</summary>
    internal bool Is1904 { get; }

    /// <summary>Whether the bytes are a workbook without a compound file around it, as Excel 2 to 4 wrote.</summary>
    internal static bool IsBare(byte[] head) =>
        head.Length > 8 && head[0] == 9 && head[1] is 0 or 2 or 4 or 8 && head[2] is >= 4 and <= 16 && head[3] == 0;

    /// <summary>Opens a reader of all sheets.</summary>
    internal IExcelDataReader Open()
    {
        // The library asks .NET for code pages by number. PowerShell 7 has registered them; .NET Framework has them.
        if (TextEncodings.Provider is { } provider) System.Text.Encoding.RegisterProvider(provider);
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = TextEncodings.Gb18030 };
        return ExcelReaderFactory.CreateBinaryReader(new MemoryStream(Stream, writable: false), configuration);
    }

    /// <summary>Runs a step of reading; whatever the library throws at damaged bytes becomes a <see cref="ContainerException"/>.</summary>
    internal static T Guard<T>(Func<T> read, int row = 0)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException e)
        {
            throw new ContainerException(Texts.FileProtected, inner: e);
        }
        catch (Exception e) when (e is not ContainerException and not OutOfMemoryException and not OperationCanceledException)
        {
            throw new ContainerException(Texts.FormatFileDamaged(e.Message), row, e);
        }
    }

    private static byte[] Workbook(byte[] bytes)
    {
        if (IsBare(bytes)) return bytes;
        var file = new CompoundFile(bytes);
        if (file.Has("EncryptedPackage")) throw new ContainerException(Texts.FileProtected);
        if (file.Has("Workbook")) return file.Read("Workbook");
        if (file.Has("Book")) return file.Read("Book");
        throw new ContainerException(file.Has("WordDocument") ? Texts.WordDocument : Texts.OleWithoutWorkbook);
    }

    private List<ISheet> ReadSheets()
    {
        var sheets = new List<ISheet>();
        using var reader = Open();
        do
        {
            if (sheets.Count == Limits.Sheets) throw new ContainerException(Texts.FormatTooManySheets(Shown.Count(Limits.Sheets)));
            sheets.Add(new XlsSheet(this, sheets.Count, reader.Name ?? "", reader.VisibleState != "visible"));
        }
        while (reader.NextResult());
        return sheets;
    }
}
