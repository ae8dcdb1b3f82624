using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void A_cell_covers_itself_unless_it_is_merged() => Assert.Equal((1, 1), (new Cell(1, CellKind.Text, "a").RowSpan, new Cell(1, CellKind.Text, "a").ColumnSpan));
}
