namespace CvClass.Timetable.Containers;

/// <summary>What a file says that a cell is.</summary>
internal enum CellKind
{
    /// <summary>Text, also where it reads like a number or a date.</summary>
    Text = 0,

    /// <summary>A number whose format is not one of dates.</summary>
    Number,

    /// <summary>
    /// A date, a time of day or both: <see cref="Cell.Number"/> is an Excel serial of the 1900 system, the fraction is the time of day.
    /// </summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error such as #N/A, in <see cref="Cell.Text"/>.</summary>
    Error,

    /// <summary>A formula that was never calculated; <see cref="Cell.Text"/> is the formula with its equals sign.</summary>
    Formula,
}
