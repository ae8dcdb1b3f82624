using System.Collections.Generic;

namespace CvClass.Client.Responses;

/// <summary>One page of a list.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <param name="Rows">The rows in the service's order.</param>
/// <param name="Size">Rows on a full page according to the service; null if not stated.</param>
/// <param name="Total">Total row count, if the service returns it (getMainClassroom only).</param>
/// <param name="Number">The page number according to the service; null if not stated.</param>
internal sealed record Page<TRow>(IReadOnlyList<TRow> Rows, int? Size, long? Total, long? Number);
