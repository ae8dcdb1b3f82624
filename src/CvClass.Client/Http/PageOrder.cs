using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;

namespace CvClass.Client.Http;

/// <summary>
/// Evaluates the pages of a list in order: which rows are new, and where the list ends. The list ends with a page without data, a page that
/// is not full if the service states the page size, or the same rows in the same order as on the previous page (as some services respond to
/// a page number that is too high; the first page in its place is not emitted again either). New rows after that are an error.
/// </summary>
internal sealed class PageOrder(EndpointAttribute endpoint, string name, bool hasKey)
{
    private readonly SeenRows _seen = new();
    private IReadOnlyList<string>? _before;
    private IReadOnlyList<string>? _first;
    private bool _beganAnew;
    private bool _broughtNothing;

    /// <summary>Whether the last evaluated page is the last of the list.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Evaluates the next page.</summary>
    /// <param name="asked">The requested page number.</param>
    /// <param name="identities">The identities of its rows.</param>
    /// <param name="size">Rows on a full page according to the service; null if not stated.</param>
    /// <param name="number">The page number according to the service; null if not stated.</param>
    /// <returns>For each row, whether it is new; null if all are; empty if the page adds nothing.</returns>
    /// <exception cref="CvClassException">The service returned a page other than the requested one.</exception>
    internal bool[]? Judge(long asked, IReadOnlyList<string> identities, int? size, long? number)
    {
        var before = _before;
        _before = identities;
        if (identities.Count == 0 || (before is not null && identities.SequenceEqual(before)))
        {
            HasEnded = true;
            return [];
        }
        if (endpoint.EchoesPage && number is { } answered && answered != asked)
        {
            throw Invalid(Texts.FormatPageNotAsked(name, asked, answered));
        }
        if (_beganAnew) throw Invalid(Texts.FormatPageRepeated(name, asked));
        if (_first is not null && (hasKey || identities.Count > 1) && identities.SequenceEqual(_first))
        {
            // The response to a page number that is too high, if the next page is the same.
            _beganAnew = true;
            return [];
        }
        _first ??= identities;
        var isNew = hasKey && endpoint.PageSize > 0 ? _seen.Add(identities) : null;
        if (before is not null && ShowsTheSame(identities, before, isNew)) throw Invalid(Texts.FormatPageRepeated(name, asked));
        HasEnded = endpoint.PageSize == 0 || (size is > 0 and var told && identities.Count < Math.Min(told, endpoint.PageSize));
        return isNew;
    }

    private bool ShowsTheSame(IReadOnlyList<string> identities, IReadOnlyList<string> before, bool[]? isNew)
    {
        // Rows without numbers may legitimately be identical, so only a whole page in a different order counts.
        if (!hasKey)
        {
            return identities.Count > 1 && identities.Count == before.Count && Sorted(identities).SequenceEqual(Sorted(before));
        }
        var bringsNothing = isNew is not null && !isNew.Contains(true);
        // A page may repeat the previous one if rows were inserted meanwhile; but then it is shorter, and the next one has more.
        var isSame = bringsNothing && (identities.Count == before.Count || _broughtNothing);
        _broughtNothing = bringsNothing;
        return isSame;
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> identities) => identities.OrderBy(static i => i, StringComparer.Ordinal);

    private CvClassException Invalid(string message) => new(FailureKind.InvalidResponse, name, message);
}
