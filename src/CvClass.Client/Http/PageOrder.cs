using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;

namespace CvClass.Client.Http;

/// <summary>
/// Judges the pages of a list in their order: which rows are new, and where the list ends. The end is a page without data, a page that is
/// not full where the service says how much a full one holds, or the same rows in the same order as on the page before (as services answer
/// a page number too high; the first page in their place is not handed on again either). Rows that come anew after that are an error.
/// </summary>
internal sealed class PageOrder(EndpointAttribute endpoint, string name, bool hasKey)
{
    private readonly SeenRows _seen = new();
    private IReadOnlyList<string>? _before;
    private IReadOnlyList<string>? _first;
    private bool _beganAnew;
    private bool _broughtNothing;

    /// <summary>Whether the last page that was judged is the last of the list.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Judges the next page.</summary>
    /// <param name="asked">The page number that was asked for.</param>
    /// <param name="identities">What tells its rows from each other.</param>
    /// <param name="size">Rows of a full page as the service says; null when it does not.</param>
    /// <param name="number">The page number as the service says; null when it does not.</param>
    /// <returns>For each row whether it is new; null when all are. An empty array when the page adds nothing.</returns>
    /// <exception cref="CvClassException">The service does not answer the page that it was asked for.</exception>
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
            // The answer to a number too high, if the next page is the same.
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
        // Without numbers two rows may be alike by right, so only a whole page in another order counts.
        if (!hasKey)
        {
            return identities.Count > 1 && identities.Count == before.Count && Sorted(identities).SequenceEqual(Sorted(before));
        }
        var bringsNothing = isNew is not null && !isNew.Contains(true);
        // One page may be known from the one before, when rows were put in meanwhile; but then it is shorter, and the next one brings more.
        var isSame = bringsNothing && (identities.Count == before.Count || _broughtNothing);
        _broughtNothing = bringsNothing;
        return isSame;
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> identities) => identities.OrderBy(static i => i, StringComparer.Ordinal);

    private CvClassException Invalid(string message) => new(FailureKind.InvalidResponse, name, message);
}
