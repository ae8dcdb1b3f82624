using System.Collections.Generic;

namespace CvClass.Sandbox.Protocol;

/// <summary>A page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Number">The page number that the answer names.</param>
/// <param name="ToldSize">The size that the answer names; null: it names none.</param>
internal sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int? ToldSize)
{
    /// <summary>Whether an empty object stands in place of the rows.</summary>
    internal bool IsEmptyObject { get; init; }
}
