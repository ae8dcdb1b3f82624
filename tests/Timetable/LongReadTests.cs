using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;
using CvClass.Timetable.Containers.ICalendar;
using CvClass.Timetable.Terms;

namespace CvClass.Timetable.Tests;

/// <summary>Files so long that lessons go out, or somebody loses patience, before their end.</summary>
public sealed class LongReadTests
{
    [Fact]
    public void Damage_late_in_a_file_reports_which_lessons_were_emitted_before()
    {
        var result = TimetableReader.Read(new Endless(StartOrder.Window + 10, _ => throw new ContainerException("broken", 999)), new());
        Assert.Equal(10, result.Lessons.Count());
        var problem = Assert.Single(result.Problems);
        Assert.Equal((999, "broken The 10 lessons up to that of row 11 were emitted before."), (problem.Line, problem.Message));
    }

    [Fact]
    public void Damage_before_the_first_lesson_does_not_mention_emitted_lessons()
    {
        var result = TimetableReader.Read(new Endless(10, _ => throw new ContainerException("broken", 999)), new());
        Assert.Empty(result.Lessons);
        Assert.Equal("broken", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void A_long_read_ends_at_the_row_at_which_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var container = new Endless(1000, row =>
        {
            if (row == 5000) stop.Cancel();
        });
        var result = TimetableReader.Read(container, new() { Cancellation = stop.Token });
        Assert.Throws<OperationCanceledException>(() => result.Lessons.Count());
        Assert.InRange(container.Read, 5000, 5001);
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("a01-utf8bom.csv")]
    [InlineData("d01-dates.xlsx")]
    [InlineData("f01-biff8.xls")]
    [InlineData("f04-libreoffice.ods")]
    [InlineData("e07-supwisdom-html.xls")]
    public void No_container_takes_a_cancelled_read_for_damage(string file)
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var options = new ContainerOptions { Cancellation = stop.Token };
        var bytes = File.ReadAllBytes(Cells.Data(file));
        Assert.Throws<OperationCanceledException>(() => ContainerReader.Open(new MemoryStream(bytes), options));
    }

    [Theory]
    [InlineData("g01-google.ics")]
    [InlineData("h01-asc.xml")]
    public void A_cancelled_read_of_a_calendar_or_of_aSc_ends_without_a_problem(string file)
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var result = TimetableReader.Read(Cells.Data(file), Tables.Term(), new ContainerOptions { Cancellation = stop.Token });
        Assert.Throws<OperationCanceledException>(() => result.Lessons.Count());
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void The_expansion_of_a_calendar_ends_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var file = CalendarReader.Read(Cells.Data("g01-google.ics"));
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            CalendarExpander.Expand(file, new CalendarOptions { Cancellation = stop.Token }));
    }

    /// <summary>A dated list without an end; from a row on, something happens before each.</summary>
    private sealed class Endless(int from, Action<int> happens) : ISheetContainer, ISheet
    {
        public string Kind => "CSV";

        public string? Encoding => null;

        public char? Delimiter => ',';

        public IReadOnlyList<ISheet> Sheets => [this];

        public IReadOnlyList<string> Warnings => [];

        public string Name => "";

        public bool IsHidden => false;

        public IReadOnlyCollection<int> HiddenColumns => [];

        internal int Read { get; private set; }

        public IEnumerable<SheetRow> Rows
        {
            get
            {
                yield return Row(1, "课程", "开始时间", "结束时间");
                for (Read = 1; ; Read++)
                {
                    if (Read > from) happens(Read);
                    yield return Row(Read + 1, "a", "2026-09-01 8:00", "2026-09-01 8:45");
                }
            }
        }

        public void Dispose()
        {
        }

        private static SheetRow Row(int number, params string[] cells) =>
            new(number, cells.Select((c, i) => new Cell(i + 1, CellKind.Text, c)).ToArray());
    }
}
