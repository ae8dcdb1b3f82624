namespace CvClass.Timetable.Layouts;

/// <summary>The class and the teacher that the titles of a sheet name; a title between two tables is the one of the next.</summary>
/// <param name="header">The header of the first table.</param>
/// <param name="sheet">Name of the sheet, or null.</param>
internal sealed class GridTitle(TableHeader header, string? sheet)
{
    private string? _nextClass;
    private string? _nextTeacher;

    /// <summary>The class of the table, or null.</summary>
    internal string? Class { get; private set; } = header.Class(sheet);

    /// <summary>The teacher of the table, or null.</summary>
    internal string? Teacher { get; private set; } = header.Teacher(sheet);

    /// <summary>Notes what a text between the tables names.</summary>
    internal void Note(string text)
    {
        _nextClass = SheetClass.Find(text) ?? SheetClass.Find(TitleTeacher.Without(text)) ?? _nextClass;
        _nextTeacher = TitleTeacher.Find(text) ?? _nextTeacher;
    }

    /// <summary>Goes on to the next table; what its title does not name stays.</summary>
    internal void Next()
    {
        (Class, Teacher) = (_nextClass ?? Class, _nextTeacher ?? Teacher);
        (_nextClass, _nextTeacher) = (null, null);
    }
}
