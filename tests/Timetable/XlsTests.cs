using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Timetable.Tests;

/// <summary>.xls files made record by record ([MS-XLS]).</summary>
public sealed class XlsTests
{
    [Fact]
    public void Text_of_BIFF5_is_read_in_its_code_page()
    {
        var gbk = TextEncodings.Gb18030;
        var sheet = Join(Bof(0x500, 0x10), Record(0x204, [.. Place(0, 0), .. Counted(gbk.GetBytes("课程"))]),
            Record(0x203, [.. Place(0, 1), .. BitConverter.GetBytes(2.5)]), Record(0x0A));
        Assert.Equal(["# 课表", "1: 1T=课程 | 2N=2.5"], Open(Biff5(sheet, 0)));
    }

    [Fact]
    public void Error_values_are_errors_and_not_empty_cells()
    {
        byte[] error = [.. Place(1, 0), 0x2A, 1];
        byte[] yes = [.. Place(1, 1), 1, 0];
        byte[] formula = [.. Place(2, 0), 2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0];
        var sheet = Join(Bof(0x500, 0x10), Record(0x203, [.. Place(0, 0), .. BitConverter.GetBytes(1d)]), Record(0x205, error),
            Record(0x205, yes), Record(0x06, formula), Record(0x0A));
        Assert.Equal(["# 课表", "1: 1N=1", "2: 1E=#N/A | 2B=TRUE", "3: 1E=#REF!"], Open(Biff5(sheet, 0)));
    }

    [Fact]
    public void Numbers_of_a_workbook_that_counts_from_1904_become_dates_of_1900_only_in_columns_of_dates()
    {
        var sheet = Join(Bof(0x500, 0x10), Record(0x203, [.. Place(0, 0), .. BitConverter.GetBytes(44804d)]), Record(0x0A));
        using var container = ContainerReader.Open(new MemoryStream(Biff5(sheet, 0, is1904: true)));
        var cell = container.Sheets[0].Rows.Single().Cells.Single();
        Assert.Equal((44804d, 46266d), (cell.Number, cell.Serial));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void Hidden_sheets_are_told(byte state, bool isHidden)
    {
        using var container = ContainerReader.Open(new MemoryStream(Biff5(Join(Bof(0x500, 0x10), Record(0x0A)), state)));
        Assert.Equal(isHidden, container.Sheets[0].IsHidden);
    }

    [Fact]
    public void A_workbook_with_a_password_says_so()
    {
        var globals = Join(Bof(0x600, 5), Record(0x2F, [0, 0, 0x12, 0x34, 0x56, 0x78]), Record(0x85, [0, 0, 0, 0, 0, 0, 1, 0, (byte)'a']),
            Record(0x0A));
        Assert.Contains("protected with a password", Cells.Fails([.. globals, .. Bof(0x600, 0x10), .. Record(0x0A)]).Message);
    }

    [Fact]
    public void Compound_files_without_a_workbook_say_what_they_are()
    {
        var file = File.ReadAllBytes(Cells.Data("f01-biff8.xls"));
        Assert.Contains("Word document", Cells.Fails(Rename(file, "Workbook", "WordDocument")).Message);
        Assert.Contains("no workbook", Cells.Fails(Rename(file, "Workbook", "Nothing")).Message);
        Assert.Contains("protected with a password", Cells.Fails(Rename(file, "Workbook", "EncryptedPackage")).Message);
    }

    [Fact]
    public void Sectors_that_run_in_a_circle_are_an_error()
    {
        var file = File.ReadAllBytes(Cells.Data("f01-biff8.xls"));
        var (directory, table) = (BitConverter.ToUInt32(file, 48), BitConverter.ToUInt32(file, 76));
        BitConverter.GetBytes(directory).CopyTo(file, (int)((table + 1) * 512) + (int)(directory * 4));
        Assert.Contains("sectors", Cells.Fails(file).Message);
    }

    private static List<string> Open(byte[] bytes)
    {
        using var container = ContainerReader.Open(new MemoryStream(bytes));
        return Cells.Of(container);
    }

    private static byte[] Biff5(byte[] sheet, byte state, bool is1904 = false)
    {
        var name = TextEncodings.Gb18030.GetBytes("课表");
        var before = Join(Bof(0x500, 5), Record(0x42, BitConverter.GetBytes((ushort)936)), Record(0x22, [(byte)(is1904 ? 1 : 0), 0]));
        var length = before.Length + 4 + 7 + name.Length + 4;
        var bound = Record(0x85, [.. BitConverter.GetBytes(length), state, 0, (byte)name.Length, .. name]);
        return [.. before, .. bound, .. Record(0x0A), .. sheet];
    }

    private static byte[] Rename(byte[] file, string from, string to)
    {
        var copy = (byte[])file.Clone();
        var at = copy.AsSpan().IndexOf(Encoding.Unicode.GetBytes(from + "\0"));
        Array.Clear(copy, at, 64);
        Encoding.Unicode.GetBytes(to).CopyTo(copy, at);
        BitConverter.GetBytes((ushort)((to.Length + 1) * 2)).CopyTo(copy, at + 64);
        return copy;
    }

    private static byte[] Bof(ushort version, ushort type) =>
        Record(0x809, [.. BitConverter.GetBytes(version), .. BitConverter.GetBytes(type), 0, 0, 0, 0,
        .. new byte[version == 0x600 ? 8 : 0]]);

    private static byte[] Place(ushort row, ushort column) => [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0];

    private static byte[] Counted(byte[] text) => [.. BitConverter.GetBytes((ushort)text.Length), .. text];

    private static byte[] Record(ushort id, params byte[] data) =>
        [.. BitConverter.GetBytes(id), .. BitConverter.GetBytes((ushort)data.Length), .. data];

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(p => p)];
}
