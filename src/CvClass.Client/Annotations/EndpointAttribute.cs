using System;

namespace CvClass.Client.Annotations;

/// <summary>What a call does to the service, and with that whether it may be sent twice.</summary>
internal enum RequestSemantics
{
    /// <summary>Reads only: may be repeated at will.</summary>
    Safe,

    /// <summary>Changes or removes something named: a repetition ends in the same state.</summary>
    Idempotent,

    /// <summary>Makes something new: a repetition makes a second one, so it is never re-sent blindly.</summary>
    NonIdempotent,
}

/// <summary>The parameter that names the tenant.</summary>
internal enum TenantField
{
    /// <summary><c>app_id</c>, as nearly everywhere.</summary>
    AppId,

    /// <summary><c>key</c>: UploadFile and UploadFileUrl.</summary>
    Key,
}

/// <summary>Describes one documented endpoint: everything that the client must know of it besides its fields.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EndpointAttribute(string path, RequestSemantics semantics) : Attribute
{
    private bool? _onlyAdds;

    /// <summary>Path under the service root, in the document's own letter case.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// The document's name of the endpoint, as its error lists print it: the end of the path, unless the document writes it differently.
    /// </summary>
    public string Name { get; set; } = path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>What a call does.</summary>
    public RequestSemantics Semantics { get; } = semantics;

    /// <summary>Section of the document, such as <c>1.1.1</c>.</summary>
    public string Section { get; set; } = "";

    /// <summary>Which parameter names the tenant.</summary>
    public TenantField Tenant { get; set; }

    /// <summary>False for UploadFile, which carries no token.</summary>
    public bool IsSigned { get; set; } = true;

    /// <summary>Property of the answer that holds the object or the rows; empty: the root itself.</summary>
    public string Container { get; set; } = "";

    /// <summary>Result codes that mean 'nothing found' here.</summary>
    public int[] NoData { get; set; } = [];

    /// <summary>
    /// Result codes that say that what is to be removed is not there any more: success, once an earlier attempt may have done it.
    /// </summary>
    public int[] AlreadyGone { get; set; } = [];

    /// <summary>
    /// Rows of a full page; 0 where the endpoint has no pages. Where the document contradicts itself, the smaller figure.
    /// </summary>
    public int PageSize { get; set; }

    /// <summary>Number of the first page: 1, but 0 for the chat log.</summary>
    public int FirstPage { get; set; } = 1;

    /// <summary>
    /// Whether the answer gives the number of the page that was asked for. False where the document's own example gives another.
    /// </summary>
    public bool EchoesPage { get; set; } = true;

    /// <summary>The collection that a call lists.</summary>
    public Collections Lists { get; set; }

    /// <summary>The collections whose lists a call changes: it waits until those that are being read have ended.</summary>
    public Collections Changes { get; set; }

    /// <summary>Whether a call only adds rows: a list that is read meanwhile shows some twice at most, which the pager notices.</summary>
    internal bool OnlyAdds
    {
        get => _onlyAdds ?? Semantics == RequestSemantics.NonIdempotent;
        set => _onlyAdds = value;
    }

    /// <summary>How many rows or ids one request may carry; 0: no limit is documented.</summary>
    public int BatchSize { get; set; }
}
