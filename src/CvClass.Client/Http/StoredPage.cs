using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;
using CvClass.Client.Responses;

namespace CvClass.Client.Http;

/// <summary>
/// A page that waits for its consumer: as models, or as compressed response text when many may have to wait (a twentieth of the size of the
/// models).
/// </summary>
internal sealed class StoredPage<TRow>
    where TRow : class
{
    private readonly Page<TRow> _page;
    private readonly byte[]? _compressed;

    /// <param name="page">The page.</param>
    /// <param name="text">The response, kept instead of the rows; null to keep the rows.</param>
    /// <param name="isChosen">Filters rows; null for all.</param>
    internal StoredPage(Page<TRow> page, AnswerText? text, Func<TRow, bool>? isChosen)
    {
        var metadata = ModelMetadata.Of(typeof(TRow));
        var identities = new string[page.Rows.Count];
        for (var i = 0; i < identities.Length; i++) identities[i] = metadata.Identity(page.Rows[i]);
        Identities = identities;
        if (isChosen is not null) Chosen = page.Rows.Select(isChosen).ToArray();
        if (Chosen?.Contains(true) == false) text = null; // none of it will be returned
        _compressed = text is null ? null : Compress(text);
        _page = text is null ? page : page with { Rows = [] };
    }

    /// <summary>The identities of the rows.</summary>
    internal IReadOnlyList<string> Identities { get; }

    internal int Count => Identities.Count;

    internal int? Size => _page.Size;

    internal long? Total => _page.Total;

    internal long? Number => _page.Number;

    /// <summary>Which rows match; null for all.</summary>
    internal bool[]? Chosen { get; }

    /// <summary>Which rows are returned; null for all.</summary>
    internal bool[]? Wanted { get; set; }

    /// <summary>The page with the rows to return.</summary>
    internal Page<TRow> Open(ListRequest<TRow> request, EndpointAttribute endpoint, TimeZoneInfo zone)
    {
        var page = _compressed is null ? _page : request.Read(new ApiResponse(Decompress(_compressed), endpoint, zone))!;
        if (Wanted is not { } wanted) return page;
        var rows = new List<TRow>();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i]) rows.Add(page.Rows[i]);
        }
        return page with { Rows = rows };
    }

    private static byte[] Compress(AnswerText text)
    {
        using var buffer = new MemoryStream();
        using (var writer = new StreamWriter(new DeflateStream(buffer, CompressionLevel.Fastest))) text.WriteTo(writer);
        return buffer.ToArray();
    }

    private static StreamReader Decompress(byte[] compressed) =>
        new(new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress));
}
