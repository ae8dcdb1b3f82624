using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace CvClass.Demo;

/// <summary>A workbook as an academic office sends it: a sheet for each class, weekdays across, periods down, and the bells on a sheet of
/// their own. All names are invented.</summary>
internal static class DemoWorkbook
{
    private static readonly (string Course, string Teacher)[] s_lessons =
        [("语文", "陈老师"), ("数学", "林老师"), ("英语", "苏老师"), ("物理", "方老师"), ("历史", "叶老师"), ("生物", "何老师"),
            ("地理", "罗老师")];

    private static readonly string[] s_bells = ["08:00-08:45", "08:55-09:40", "10:00-10:45"];

    /// <summary>Writes the workbook.</summary>
    internal static void Write(string path)
    {
        (string Name, string[][] Rows)[] sheets = [("七(1)班", Class("七(1)班", 0)), ("七(2)班", Class("七(2)班", 3)), ("作息", Bells())];
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/";
        var numbers = Enumerable.Range(1, sheets.Length).ToArray();
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" "
            + "Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}relationships\">"
            + string.Concat(numbers.Select(n => $"<Relationship Id=\"r{n}\" Type=\"{Office}/worksheet\" Target=\"sheet{n}.xml\"/>"))
                + "</Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + string.Concat(numbers.Select(n => $"<sheet name=\"{sheets[n - 1].Name}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"))
                + "</sheets></workbook>");
        foreach (var n in numbers)
        {
            Part($"xl/sheet{n}.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheets[n - 1].Rows.Select(Row))}</sheetData></worksheet>");
        }

        void Part(string name, string content)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(content);
        }
    }

    private static string[][] Class(string name, int shift) =>
    [
        [$"{name}课程表"],
        ["节次", "星期一", "星期二", "星期三", "星期四", "星期五"],
        .. s_bells.Select((_, period) =>
            (string[])[$"第{period + 1}节", .. Enumerable.Range(0, 5).Select(day => Lesson(shift + (2 * day) + period))]),
    ];

    private static string[][] Bells() => [["节次", "开始", "结束"], .. s_bells.Select((b, i) => (string[])[$"{i + 1}", .. b.Split('-')])];

    private static string Lesson(int number)
    {
        var (course, teacher) = s_lessons[number % s_lessons.Length];
        return $"{course}\n{teacher}";
    }

    private static string Row(IEnumerable<string> cells) =>
        $"<row>{string.Concat(cells.Select(Cell))}</row>";

    private static string Cell(string text) =>
        $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
}
