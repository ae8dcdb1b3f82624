using System;
using System.Globalization;
using System.Linq;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Reads times as written by Export-Csv: in the form of the current culture, with an offset. Accepts only text exactly as written by the
/// current or the invariant culture.
/// </summary>
internal static class ExportedTime
{
    /// <summary>Every instant that a text may mean, the invariant reading first; empty if it is not such text.</summary>
    internal static DateTimeOffset[] Readings(string text)
    {
        text = text.Trim();
        var invariant = Read(text, CultureInfo.InvariantCulture);
        var present = Read(text, CultureInfo.CurrentCulture);
        // Much of the world swaps day and month in the invariant form: under another culture, the text may come from there.
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
