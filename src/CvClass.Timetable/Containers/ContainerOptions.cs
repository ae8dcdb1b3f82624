using System.Text;
using System.Threading;

namespace CvClass.Timetable.Containers;

/// <summary>What a person says of a file; everything else is found out.</summary>
internal sealed class ContainerOptions
{
    /// <summary>Text encoding, from <see cref="TextEncodings.Parse"/>; null to find it out. A byte order mark takes precedence.</summary>
    internal Encoding? Encoding { get; init; }

    /// <summary>Delimiter of a text file; null to find it out.</summary>
    internal char? Delimiter { get; init; }

    /// <summary>Whether a file that holds no workbook is read as delimited text, even if it looks like a web page or a calendar.</summary>
    internal bool ForceText { get; init; }

    /// <summary>Ends the reading early, with an <see cref="System.OperationCanceledException"/>.</summary>
    internal CancellationToken Cancellation { get; init; }
}
