using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Asc;

/// <summary>A timetable as aSc Timetables exports it.</summary>
/// <param name="Periods">The bells, in the order of the file.</param>
/// <param name="Cards">The cards, in the order of the file.</param>
/// <param name="Encoding">Name of the text encoding.</param>
/// <param name="Warnings">What a person should know of how the file was read.</param>
internal sealed record AscTimetable(IReadOnlyList<AscPeriod> Periods, IReadOnlyList<AscCard> Cards, string Encoding,
    IReadOnlyList<string> Warnings);
