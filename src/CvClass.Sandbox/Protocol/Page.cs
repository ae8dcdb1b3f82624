using System.Collections.Generic;

namespace CvClass.Sandbox.Protocol;

/// <summary>A page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Number">The page number in the response.</param>
/// <param name="ToldSize">The page size in the response; null to omit it.</param>
internal sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int? ToldSize)
{
    /// <summary>Whether an empty object replaces the rows.</summary>
    internal bool IsEmptyObject { get; init; }
}
