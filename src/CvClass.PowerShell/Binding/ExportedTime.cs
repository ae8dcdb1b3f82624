using System;
using System.Globalization;
using System.Linq;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Reads times as Export-Csv writes them: in the form of the culture of the moment, with an offset. Only a text that is exactly what the
/// present or the invariant culture writes is taken.
/// </summary>
internal static class ExportedTime
{
    /// <summary>Every instant that a text may stand for, the invariant reading first; none where it is nothing of the kind.</summary>
    internal static DateTimeOffset[] Readings(string text)
    {
        text = text.Trim();
        var invariant = Read(text, CultureInfo.InvariantCulture);
        var present = Read(text, CultureInfo.CurrentCulture);
        // Much of the world writes the invariant form with day and month the other way round: where this is not its home, it may
        // be from there.
        var swapped = invariant is { } i && !IsInvariant && i.Day <= 12
            ? new DateTimeOffset(i.Year, i.Day, i.Month, i.Hour, i.Minute, i.Second, i.Offset) : (DateTimeOffset?)null;
        return new[] { invariant, present, swapped }.OfType<DateTimeOffset>()
            .Where(t => t.Year is >= CvTime.FirstYear and <= CvTime.LastYear).Distinct().ToArray();
    }

    private static bool IsInvariant => CultureInfo.CurrentCulture.Name.Length == 0;

    private static DateTimeOffset? Read(string text, CultureInfo culture) =>
        DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var time)
            && AsciiForm.Of(time.ToString(culture)) == AsciiForm.Of(text) ? time : null;
}
