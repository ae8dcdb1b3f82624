namespace CvClass.Sandbox.State;

/// <summary>A courseware file.</summary>
internal sealed class Courseware(int id, string name, long size, long uploaded)
{
    internal int Id { get; } = id;

    internal string Name { get; } = name;

    internal long Size { get; } = size;

    internal long Uploaded { get; } = uploaded;

    internal bool IsPublic { get; set; }

    internal bool IsDynamic { get; set; }

    /// <summary>1 document, 2 dynamic slides, 3 HTML5, 4 media.</summary>
    internal int Conversion { get; set; } = 1;

    /// <summary>0 queued, 1 succeeded, 2 failed, 3 converting.</summary>
    internal int Status { get; set; } = 1;

    /// <summary>Remaining status queries until it is converted.</summary>
    internal int QueriesLeft { get; set; }

    internal System.Collections.Generic.SortedDictionary<int, string> Remarks { get; } = [];

    internal string Type => Name.Contains(".") ? Name.Substring(Name.LastIndexOf('.') + 1).ToLowerInvariant() : "";

    internal string StoredName => $"{Protocol.ChinaText.Of(Uploaded).Replace("-", "").Replace(":", "").Replace(' ', '_')}_{Id}.{Type}";
}

/// <summary>A blacklist entry.</summary>
internal sealed record BlacklistEntry(int Id, int Scope, string Serial, int Kind, string Content, int Aging, long Added);
