using System.Collections.Generic;
using CvClass.Client.Annotations;
using CvClass.Client.Responses;

namespace CvClass.Client.Endpoints;

/// <summary>A request to one endpoint: its properties with <see cref="FieldAttribute"/> are the fields of the form.</summary>
internal abstract class ApiRequest
{
    /// <summary>Checks across fields that the service would refuse or, worse, misread; an empty list when all is well.</summary>
    /// <returns>One problem per broken rule.</returns>
    public virtual IEnumerable<ValidationError> Validate() => [];
}

/// <summary>A request whose answer is read as <typeparamref name="TResponse"/>.</summary>
/// <typeparam name="TResponse">What the caller gets; null when the service has no data.</typeparam>
internal abstract class ApiRequest<TResponse> : ApiRequest
    where TResponse : class
{
    /// <summary>Reads the answer; the default reads one object from the endpoint's container.</summary>
    internal virtual TResponse? Read(ApiResponse response) => response.ReadObject<TResponse>();
}

/// <summary>A request whose answer is a list of <typeparamref name="TRow"/>, in pages or all at once.</summary>
/// <typeparam name="TRow">One row.</typeparam>
internal abstract class ListRequest<TRow> : ApiRequest<Page<TRow>>
    where TRow : class
{
    /// <summary>Reads the rows of one page.</summary>
    internal override Page<TRow>? Read(ApiResponse response) => response.ReadPage<TRow>();
}

/// <summary>A list request that the service answers in pages.</summary>
/// <typeparam name="TRow">One row.</typeparam>
internal abstract class PagedRequest<TRow> : ListRequest<TRow>
    where TRow : class
{
    /// <summary>Number of the page asked for; the pager counts it up.</summary>
    [Field("page")]
    public int? Page { get; set; }
}
