using System;

namespace CvClass.Timetable.Containers.Asc;

/// <summary>A period of the school's day.</summary>
/// <param name="Number">Number by which cards refer to it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Start">When it starts; null where the file does not say.</param>
/// <param name="End">When it ends; null where the file does not say.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record AscPeriod(int Number, string Name, TimeSpan? Start, TimeSpan? End, int Line);
