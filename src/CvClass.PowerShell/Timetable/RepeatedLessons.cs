using System.Collections.Generic;
using CvClass.Timetable.Terms;

namespace CvClass.PowerShell.Timetable;

/// <summary>
/// Finds lessons that repeat an earlier one: of one name, start and end. They come in order, so that few have to be remembered.
/// </summary>
internal sealed class RepeatedLessons
{
    private readonly List<Lesson> _earlier = [];

    /// <summary>The earlier lesson that this one repeats, or null.</summary>
    internal Lesson? Find(Lesson lesson)
    {
        if (_earlier.Count > 0 && (_earlier[0].Start != lesson.Start || _earlier[0].Name != lesson.Name)) _earlier.Clear();
        var found = _earlier.Find(e => e.End == lesson.End);
        if (found is null) _earlier.Add(lesson);
        return found;
    }
}
