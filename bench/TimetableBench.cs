using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Text;
using System.Xml;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Bench;

/// <summary>
/// Reading of sheets: a hundred thousand rows against bare readers of the same values, and a sheet whose used range is the whole sheet.
/// </summary>
internal static class TimetableBench
{
    private const int Rows = 100_000;
    private const int Rounds = 15;

    private const string ImportScript = """
        param($Module, $File, [int]$Rounds)
        $ErrorActionPreference = 'Stop'
        Import-Module $Module
        function Get-Milliseconds([scriptblock]$Command) {
            [GC]::Collect()
            $clock = [Diagnostics.Stopwatch]::StartNew()
            $null = & $Command
            $clock.Elapsed.TotalMilliseconds
        }
        $times = foreach ($round in 0..$Rounds) {
            [pscustomobject]@{
                Ours = Get-Milliseconds { Import-CvTimetable -LiteralPath $File }
                Bare = Get-Milliseconds { Import-Csv -LiteralPath $File }
            }
        }
        $ours, $bare = foreach ($name in 'Ours', 'Bare') { ($times.$name | Select-Object -Skip 1 | Sort-Object)[$Rounds / 2] }
        '| .csv through Import-CvTimetable to lessons, against Import-Csv to texts | {0:0} | {1:0} | {2:0.00} |' -f
            $ours, $bare, ($ours / $bare)
        """;

    internal static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("cvclass-bench-").FullName;
        try
        {
            var (csv, xlsx, million) = (Path.Combine(folder, "a.csv"), Path.Combine(folder, "a.xlsx"), Path.Combine(folder, "b.xlsx"));
            File.WriteAllLines(csv, Lines(Rows));
            WriteWorkbook(xlsx, Enumerable.Range(1, Rows));
            WriteWorkbook(million, [1, 2, 1 << 20]);
            Console.WriteLine();
            Console.WriteLine("| 100,000 rows of four cells | ms | bare, ms | ratio |");
            Console.WriteLine("|---|---|---|---|");
            Row(".csv, bare: lines parted at commas outside of quotes", () => Cells(csv), () => BareCsv(csv));
            Row(".xlsx, bare: XmlReader over strings and sheet, values taken", () => Cells(xlsx), () => BareXlsx(xlsx));
            using (var runspace = Shells.Open(new Uri("http://127.0.0.1:9")))
            {
                var (list, workbook) = (Path.Combine(folder, "c.csv"), Path.Combine(folder, "c.xlsx"));
                File.WriteAllLines(list, File.ReadLines(csv).Prepend("Name,StartTime,EndTime,Teacher"));
                runspace.SessionStateProxy.SetVariable("Files", new[] { list, workbook });
                Shells.Run(runspace, "Import-CvTimetable -LiteralPath $Files[0] | Export-CvTimetable -LiteralPath $Files[1] -Language en");
                Row(".csv through Import-CvTimetable to lessons, bare as above", () => Lessons(runspace, list), () => BareCsv(list));
                Row(".xlsx through Import-CvTimetable to lessons, bare as above", () => Lessons(runspace, workbook),
                    () => BareXlsx(workbook));
                PrintAgainstImportCsv(folder, list);
            }
            Console.WriteLine();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"A workbook whose last row is 1,048,576: {Medians(() => Cells(million))[0]:0.0} ms."));
            Console.WriteLine();
            Console.WriteLine("| rows of .csv | peak memory of the process, MB |");
            Console.WriteLine("|---|---|");
            foreach (var count in new[] { 10_000, 100_000, 1_000_000 })
            {
                File.WriteAllLines(csv, Lines(count));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,0} | {Child.Run("sheets", csv)} |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reads a file and prints the peak memory of this process.</summary>
    internal static void PrintPeak(string path)
    {
        Cells(path);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine((process.PeakWorkingSet64 >> 20).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Lines(int count) => Enumerable.Range(0, count).Select(i =>
        $"高一({i % 20})班 语文{i},{At(i):yyyy/M/d H:mm},{At(i).AddMinutes(45):yyyy/M/d H:mm},王老师{i % 100}");

    private static DateTime At(int i) => new DateTime(2026, 9, 1, 8, 0, 0).AddMinutes(i * 5);

    private static void Row(string name, Func<long> ours, Func<long> bare)
    {
        var times = Medians(ours, bare);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {times[0]:0} | {times[1]:0} | {times[0] / times[1]:0.00} |"));
    }

    // In turn, so that other load on the machine affects all of them alike.
    private static double[] Medians(params Func<long>[] reads)
    {
        var times = reads.Select(_ => new List<double>()).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < reads.Length; i++)
            {
                GC.Collect();
                var clock = Stopwatch.StartNew();
                reads[i]();
                if (round > 0) times[i].Add(clock.Elapsed.TotalMilliseconds);
            }
        }
        return [.. times.Select(t => t.Order().ElementAt(Rounds / 2))];
    }

    private static long Cells(string path)
    {
        using var container = ContainerReader.Open(path);
        return container.Sheets.Sum(s => s.Rows.Sum(r => (long)r.Cells.Count));
    }

    private static long Lessons(Runspace runspace, string path)
    {
        runspace.SessionStateProxy.SetVariable("File", path);
        var count = Shells.Run(runspace, "@(Import-CvTimetable -LiteralPath $File).Count")[0];
        return count.BaseObject is Rows ? Rows : throw new InvalidOperationException($"{count} lessons");
    }

    // In a process of its own: Import-Csv comes with PowerShell, not with its engine.
    private static void PrintAgainstImportCsv(string folder, string list)
    {
        var script = Path.Combine(folder, "import.ps1");
        File.WriteAllText(script, ImportScript);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetFullPath(Path.Combine(Shells.Module, "..", "..", "..")),
        };
        string[] arguments = ["pwsh", "-NoProfile", "-File", script, Shells.Module, list, $"{Rounds}"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var shell = Process.Start(start)!;
        Console.Write(shell.StandardOutput.ReadToEnd());
        shell.WaitForExit();
    }

    private static long BareCsv(string path)
    {
        var count = 0L;
        using var reader = new StreamReader(path);
        var cells = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            cells.Clear();
            var (start, quoted) = (0, false);
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"') quoted = !quoted;
                else if (line[i] == ',' && !quoted)
                {
                    cells.Add(line[start..i]);
                    start = i + 1;
                }
            }
            cells.Add(line[start..]);
            count += cells.ToArray().Length;
        }
        return count;
    }

    private static long BareXlsx(string path)
    {
        var count = 0L;
        using var zip = ZipFile.OpenRead(path);
        foreach (var part in new[] { "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml" })
        {
            if (zip.GetEntry(part) is not { } entry) continue; // its strings are in the sheet
            using var xml = XmlReader.Create(entry.Open());
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Text) count += xml.Value.Length;
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    while (xml.MoveToNextAttribute()) count += xml.Value.Length;
                }
            }
        }
        return count;
    }

    private static void WriteWorkbook(string path, IEnumerable<int> rows)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write("_rels/.rels",
            w => w.Write($"<Relationships xmlns=\"{Package}\">"
                + $"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Write("xl/workbook.xml",
            w => w.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">"
                + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"));
        Write("xl/_rels/workbook.xml.rels", w => w.Write(
            $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"a\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"b\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
            + $"<Relationship Id=\"c\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        Write("xl/styles.xml",
            w => w.Write($"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"));
        Write("xl/sharedStrings.xml", w =>
        {
            w.Write($"<sst xmlns=\"{Main}\">");
            for (var i = 0; i < Rows; i++) w.Write($"<si><t>高一({i % 20})班 语文{i}</t></si>");
            w.Write("</sst>");
        });
        Write("xl/worksheets/sheet1.xml", w =>
        {
            w.Write($"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>");
            foreach (var row in rows)
            {
                var (start, end) = (At(row).ToOADate(), At(row).AddMinutes(45).ToOADate());
                w.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"<row r=\"{row}\" spans=\"1:4\"><c r=\"A{row}\" t=\"s\"><v>{row % Rows}</v></c>"
                    + $"<c r=\"B{row}\" s=\"1\"><v>{start}</v></c><c r=\"C{row}\" s=\"1\"><v>{end}</v></c>"
                    + $"<c r=\"D{row}\" t=\"s\"><v>{row % 100}</v></c></row>"));
            }
            w.Write("</sheetData></worksheet>");
        });

        void Write(string name, Action<StreamWriter> write)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            write(writer);
        }
    }
}
