using System.Collections.ObjectModel;

namespace CvClass.Timetable;

/// <summary>Hands warnings on to a result.</summary>
/// <param name="result">The result.</param>
internal sealed class WarningList(TimetableResult result) : Collection<string>
{
    /// <inheritdoc/>
    protected override void InsertItem(int index, string item) => result.Warn(item);
}
