using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Asc;
using CvClass.Timetable.Containers.Detection;
using CvClass.Timetable.Containers.ICalendar;

namespace CvClass.Timetable.Tests;

/// <summary>Damages files of every container and reads them to the end, as an import would.</summary>
internal static class Mutations
{
    /// <summary>
    /// The files to begin with: every case, and the parts of zipped ones apart, so that what lies in a zip is damaged too.
    /// </summary>
    internal static List<(string Name, byte[] Bytes)> Seeds(string folder) =>
        [.. Directory.GetFiles(folder)
            .Where(f => !f.EndsWith(".json", StringComparison.Ordinal) && !f.EndsWith(".md", StringComparison.Ordinal))
            .OrderBy(f => f, StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];

    /// <summary>A damaged copy.</summary>
    internal static byte[] Mutate(byte[] bytes, Random random)
    {
        var isZip = bytes.Length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return isZip && random.Next(4) > 0 ? MutatePart(bytes, random) : MutateBytes(bytes, random);
    }

    /// <summary>Reads a file to its end. Nothing but <see cref="ContainerException"/> may come of it.</summary>
    /// <returns>What became of it.</returns>
    internal static string Read(byte[] bytes)
    {
        try
        {
            switch (ContainerReader.Recognise(new MemoryStream(bytes)))
            {
                case ContainerForm.Calendar:
                    CalendarExpander.Expand(CalendarReader.Read(new MemoryStream(bytes)),
                        new() { Before = DateTimeOffset.Parse("2027-01-01T00:00+08:00") });
                    return "events";
                case ContainerForm.AscTimetables:
                    AscReader.Read(new MemoryStream(bytes));
                    return "cards";
            }
            using var container = ContainerReader.Open(new MemoryStream(bytes));
            foreach (var sheet in container.Sheets)
            {
                _ = sheet.HiddenColumns.Count;
                var last = 0;
                foreach (var row in sheet.Rows)
                {
                    if (row.Number <= last || row.Cells.Count == 0)
                    {
                        throw new InvalidOperationException("Rows are given in order and with cells.");
                    }
                    last = row.Number;
                    var column = 0;
                    foreach (var cell in row.Cells)
                    {
                        if (cell.Column <= column || cell.Text is null || cell.RowSpan < 1 || cell.ColumnSpan < 1)
                        {
                            throw new InvalidOperationException("Cells are given in order and whole.");
                        }
                        column = cell.Column;
                    }
                }
            }
            return "rows";
        }
        catch (ContainerException)
        {
            return "error";
        }
    }

    private static byte[] MutatePart(byte[] bytes, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var entries = zip.Entries.Where(e => e.Length > 0 && !e.FullName.Contains("theme", StringComparison.Ordinal)
            && !e.FullName.Contains("docProps", StringComparison.Ordinal)).ToList();
        var damaged = entries[random.Next(entries.Count)];
        return WorkbookFile.Zip(zip.Entries.Select(e => KeyValuePair.Create(e.FullName, e)), (entry, stream) =>
        {
            using var part = entry.Open();
            if (entry != damaged)
            {
                part.CopyTo(stream);
                return;
            }
            var copy = new MemoryStream();
            part.CopyTo(copy);
            stream.Write(MutateBytes(copy.ToArray(), random));
        });
    }

    private static byte[] MutateBytes(byte[] bytes, Random random)
    {
        var copy = (byte[])bytes.Clone();
        if (copy.Length == 0) return copy;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(copy.Length);
            switch (random.Next(8))
            {
                case 0:
                    Array.Resize(ref copy, Math.Max(1, at));
                    break;
                case 1:
                    copy[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    copy[at] = (byte)random.Next(256);
                    break;
                case 3:
                    for (var i = 0; i < random.Next(1, 16); i++) copy[random.Next(copy.Length)] = (byte)random.Next(256);
                    break;
                case 4:
                    var length = Math.Min(random.Next(1, 64), copy.Length - at);
                    copy = [.. copy[..at], .. copy[(at + length)..]];
                    if (copy.Length == 0) return copy;
                    break;
                case 5:
                    var from = random.Next(copy.Length);
                    copy = [.. copy[..at], .. copy[from..Math.Min(copy.Length, from + random.Next(1, 256))], .. copy[at..]];
                    break;
                case 6:
                    copy = ReplaceNumber(copy, random);
                    break;
                default:
                    string[] words = ["\"", "<", ">", "&", "]]>", "<!--", "\0", "\r\n", "999999999999", "-1", "1e308", "NaN", "<table>",
                        "BEGIN:VEVENT\n", "FREQ=DAILY", "\uFEFF", "<!DOCTYPE a [<!ENTITY b 'c'>]>"];
                    copy = [.. copy[..at], .. Encoding.UTF8.GetBytes(words[random.Next(words.Length)]), .. copy[at..]];
                    break;
            }
        }
        return copy;
    }

    // A number where one was: sizes, counts and references are what a reader believes.
    private static byte[] ReplaceNumber(byte[] bytes, Random random)
    {
        var at = Array.FindIndex(bytes, random.Next(bytes.Length), b => b is >= (byte)'0' and <= (byte)'9');
        if (at < 0) return bytes;
        string[] numbers = ["0", "1", "-1", "65536", "1048577", "2147483648", "99999999999999999999", "00", "16385"];
        var end = at;
        while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9') end++;
        return [.. bytes[..at], .. Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]), .. bytes[end..]];
    }
}
