using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Asc;

/// <summary>A card: a lesson in one period, on its days and in its weeks. A lesson over two periods has two.</summary>
/// <param name="LessonId">Lesson that it belongs to.</param>
/// <param name="Subject">Name of the subject.</param>
/// <param name="Classes">Names of the classes.</param>
/// <param name="Groups">Names of the groups that are no entire class.</param>
/// <param name="Teachers">Names of the teachers.</param>
/// <param name="Rooms">Names of the rooms of the card; of the lesson where the card has none.</param>
/// <param name="Period">Number of the period.</param>
/// <param name="Days">A digit for each day of the week from Monday on, 1 where it takes place.</param>
/// <param name="Weeks">A digit for each week of the cycle, 1 where it takes place; 1 where the school has one cycle.</param>
/// <param name="PeriodsPerCard">Periods of the lesson in a row, as the lesson says.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record AscCard(
    string LessonId,
    string Subject,
    IReadOnlyList<string> Classes,
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> Teachers,
    IReadOnlyList<string> Rooms,
    int Period,
    string Days,
    string Weeks,
    int PeriodsPerCard,
    int Line);
