using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Timetable.Tests;

/// <summary>Sheets as text that is easy to compare: a line for each row, with column, kind, span and text of each cell.</summary>
internal static class Cells
{
    internal static List<string> Of(ISheetContainer container)
    {
        var lines = new List<string>();
        foreach (var sheet in container.Sheets)
        {
            var columns = sheet.HiddenColumns.OrderBy(c => c).ToList();
            lines.Add($"# {sheet.Name}{(sheet.IsHidden ? " hidden" : "")}"
                + $"{(columns.Count > 0 ? " columns " + string.Join(",", columns) : "")}");
            lines.AddRange(sheet.Rows.Select(Of));
        }
        return lines;
    }

    internal static string Of(SheetRow row) => $"{row.Number}{(row.IsHidden ? "h" : "")}: {string.Join(" | ", row.Cells.Select(Of))}";

    internal static string Of(Cell cell)
    {
        var span = cell.RowSpan > 1 || cell.ColumnSpan > 1 ? $"[{cell.RowSpan}x{cell.ColumnSpan}]" : "";
        return $"{cell.Column}{cell.Kind.ToString()[0]}{span}={cell.Text.Replace("\n", "\\n")}";
    }

    /// <summary>The rows of the first sheet.</summary>
    internal static List<string> Rows(byte[] bytes, ContainerOptions? options = null)
    {
        using var container = ContainerReader.Open(new MemoryStream(bytes), options);
        return container.Sheets[0].Rows.Select(Of).ToList();
    }

    /// <summary>The rows of a text in UTF-8.</summary>
    internal static List<string> Rows(string text, ContainerOptions? options = null) => Rows(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Reads everything and gives the warnings.</summary>
    internal static IReadOnlyList<string> Warnings(byte[] bytes)
    {
        using var container = ContainerReader.Open(new MemoryStream(bytes));
        foreach (var sheet in container.Sheets) Assert.All(sheet.Rows, row => Assert.NotEmpty(row.Cells));
        return container.Warnings;
    }

    /// <summary>Reads everything and gives the error that this must end in.</summary>
    internal static ContainerException Fails(byte[] bytes, ContainerOptions? options = null) => Assert.Throws<ContainerException>(() =>
    {
        using var container = ContainerReader.Open(new MemoryStream(bytes), options);
        foreach (var sheet in container.Sheets)
        {
            _ = sheet.HiddenColumns.Count;
            foreach (var row in sheet.Rows) _ = row.Cells.Count;
        }
    });

    internal static string Data(string file) => Path.Combine(System.AppContext.BaseDirectory, "data", "timetables", file);
}
