using System.Collections.Generic;

namespace CvClass.Client.Responses;

/// <summary>One page of a list.</summary>
/// <typeparam name="TRow">One row.</typeparam>
/// <param name="Rows">The rows in the service's order.</param>
/// <param name="Size">Rows of a full page as the service gives it; null when it does not.</param>
/// <param name="Total">Rows on all pages, where the service counts them (getMainClassroom only).</param>
/// <param name="Number">The page's number as the service gives it; null when it does not.</param>
internal sealed record Page<TRow>(IReadOnlyList<TRow> Rows, int? Size, long? Total, long? Number);
