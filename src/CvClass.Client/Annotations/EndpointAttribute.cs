using System;

namespace CvClass.Client.Annotations;

/// <summary>The effect of a call on the service, which determines whether it may be sent twice.</summary>
internal enum RequestSemantics
{
    /// <summary>Reads only; safe to repeat.</summary>
    Safe,

    /// <summary>Changes or removes a named item; idempotent.</summary>
    Idempotent,

    /// <summary>Creates something; a repetition creates a duplicate, so it is never re-sent blindly.</summary>
    NonIdempotent,
}

/// <summary>The parameter that names the tenant.</summary>
internal enum TenantField
{
    /// <summary><c>app_id</c>, used by nearly all endpoints.</summary>
    AppId,

    /// <summary><c>key</c>: UploadFile and UploadFileUrl.</summary>
    Key,
}

/// <summary>Describes one documented endpoint: everything that the client must know about it besides its fields.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EndpointAttribute(string path, RequestSemantics semantics) : Attribute
{
    private bool? _onlyAdds;

    /// <summary>Path under the service root, in the document's own letter case.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// The document's name for the endpoint, as used in its error lists: the end of the path unless the document differs.
    /// </summary>
    public string Name { get; set; } = path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The effect of a call.</summary>
    public RequestSemantics Semantics { get; } = semantics;

    /// <summary>Section of the document, such as <c>1.1.1</c>.</summary>
    public string Section { get; set; } = "";

    /// <summary>Which parameter names the tenant.</summary>
    public TenantField Tenant { get; set; }

    /// <summary>False for UploadFile, which sends no token.</summary>
    public bool IsSigned { get; set; } = true;

    /// <summary>Property of the response that holds the object or the rows; empty for the root itself.</summary>
    public string Container { get; set; } = "";

    /// <summary>Result codes that mean 'nothing found' for this endpoint.</summary>
    public int[] NoData { get; set; } = [];

    /// <summary>Result codes that mean the item to remove no longer exists: a success if an earlier attempt may have removed it.</summary>
    public int[] AlreadyGone { get; set; } = [];

    /// <summary>Rows on a full page; 0 if the endpoint is not paged. Where the document contradicts itself, the smaller number.</summary>
    public int PageSize { get; set; }

    /// <summary>Number of the first page: 1, except 0 for the chat log.</summary>
    public int FirstPage { get; set; } = 1;

    /// <summary>
    /// Whether the response contains the requested page number. False where the document's own example shows a different one.
    /// </summary>
    public bool EchoesPage { get; set; } = true;

    /// <summary>The collection that a call lists.</summary>
    public Collections Lists { get; set; }

    /// <summary>The collections that a call changes; it waits until lists being read from them are complete.</summary>
    public Collections Changes { get; set; }

    /// <summary>Whether a call only adds rows: a list read at the same time can at most repeat rows, which the pager detects.</summary>
    internal bool OnlyAdds
    {
        get => _onlyAdds ?? Semantics == RequestSemantics.NonIdempotent;
        set => _onlyAdds = value;
    }

    /// <summary>Maximum number of rows or ids in one request; 0 if no limit is documented.</summary>
    public int BatchSize { get; set; }
}
