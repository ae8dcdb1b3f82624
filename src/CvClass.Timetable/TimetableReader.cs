using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Layouts;
using CvClass.Timetable.Terms;

namespace CvClass.Timetable;

/// <summary>Reads timetables: containers to sheets, sheets to patterns, patterns and a term to dated lessons.</summary>
internal static class TimetableReader
{
    /// <summary>Reads a container. Nothing is read before the lessons are enumerated, and the container must stay open until then.</summary>
    /// <param name="container">The container.</param>
    /// <param name="options">What was told.</param>
    internal static TimetableResult Read(ISheetContainer container, TimetableOptions options) => new(result => new SheetReading(container, options, result).Lessons());
}
