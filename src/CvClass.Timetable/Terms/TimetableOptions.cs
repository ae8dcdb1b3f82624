using System;
using System.Collections.Generic;
using System.Threading;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Terms;

/// <summary>The options of the person; everything here overrules what is found in the file.</summary>
internal sealed class TimetableOptions
{
    /// <summary>The name of a lesson unless another is given; a part without a value goes away together with its blank.</summary>
    internal const string DefaultNameFormat = "{Class} {Course}";

    /// <summary>A day of week 1, and the year of dates without one.</summary>
    internal DateTime? TermStart { get; set; }

    /// <summary>Weeks of each lesson that names none; for the others an intersection.</summary>
    internal WeekSet? Week { get; set; }

    /// <summary>When the periods ring.</summary>
    internal BellSchedule? BellSchedule { get; set; }

    /// <summary>Days without lessons.</summary>
    internal HolidaySet Holidays { get; set; } = new();

    /// <summary>Days that hold the lessons of another day.</summary>
    internal IReadOnlyDictionary<DateTime, MakeUp> MakeUpDays { get; set; } = new Dictionary<DateTime, MakeUp>();

    /// <summary>No lesson that starts earlier; in the zone.</summary>
    internal DateTime? From { get; set; }

    /// <summary>No lesson that starts later; in the zone. For a whole day its last tick, see <see cref="EndOf"/>.</summary>
    internal DateTime? To { get; set; }

    /// <summary>Names of the sheets to read, with wildcards * and ?; all visible ones when empty.</summary>
    internal IReadOnlyList<string> WorksheetNames { get; set; } = [];

    /// <summary>Row of the header, from 1.</summary>
    internal int? HeaderRow { get; set; }

    /// <summary>Headers of columns in which an empty cell means the value above it.</summary>
    internal IReadOnlyList<string> FillDown { get; set; } = [];

    /// <summary>Whether hidden rows and columns are left out.</summary>
    internal bool ExcludeHidden { get; set; }

    /// <summary>
    /// What headers mean: header to Name, Course, Class, Teacher, Location, Date, StartTime, EndTime, Weekday, Period, Weeks or any known
    /// header.
    /// </summary>
    internal IReadOnlyDictionary<string, string> ColumnMap { get; set; } = new Dictionary<string, string>();

    /// <summary>Form of the file where it does not say so itself.</summary>
    internal TimetableFormat Format { get; set; }

    /// <summary>Order of the parts of a date such as 9/1/2026.</summary>
    internal DateOrder? DateOrder { get; set; }

    /// <summary>Name of a lesson: text with {Class}, {Course}, {Teacher}, {Location}, {Week}, {Period}, {Sheet} or {any header}.</summary>
    internal string NameFormat { get; set; } = DefaultNameFormat;

    /// <summary>Whether equal lessons in consecutive periods are one.</summary>
    internal bool JoinAdjacent { get; set; }

    /// <summary>How long a period without an end lasts, and a lesson of a dated list without an end.</summary>
    internal TimeSpan? Duration { get; set; }

    /// <summary>Zone of times without an offset; China Standard Time unless given.</summary>
    internal TimeZoneInfo TimeZone { get; set; } =
        TimeZoneInfo.CreateCustomTimeZone("China Standard Time", TimeSpan.FromHours(8), null, null);

    /// <summary>
    /// Checks the text of a column that means a parameter of the service, by the parameter's name: what is wrong with it, or null. All
    /// texts pass when null.
    /// </summary>
    internal Func<string, string, string?>? CheckValue { get; set; }

    /// <summary>Ends the reading early, with an <see cref="OperationCanceledException"/>.</summary>
    internal CancellationToken Cancellation { get; set; }

    internal DateContext Dates => new(DateOrder, TermStart);

    /// <summary>The last moment of a day.</summary>
    internal static DateTime EndOf(DateTime day) => day.Date.AddDays(1).AddTicks(-1);
}
