using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;
using CvClass.Client.Responses;

namespace CvClass.Client.Endpoints;

/// <summary>A request to one endpoint: its properties with <see cref="FieldAttribute"/> are the fields of the form.</summary>
internal abstract class ApiRequest
{
    /// <summary>
    /// Checks combinations of fields that the service would reject or, worse, misinterpret; empty if there are no errors.
    /// </summary>
    /// <returns>One error per violated rule.</returns>
    public virtual IEnumerable<ValidationError> Validate() => [];

    /// <summary>An error in one of this request's fields.</summary>
    /// <param name="property">The property of the field.</param>
    /// <param name="message">What is wrong, the rule, and how to fix it; never a secret value.</param>
    private protected ValidationError Problem(string property, string message) =>
        RequestField.Of(GetType()).First(f => f.Property.Name == property).Problem(message);
}

/// <summary>A request whose response is read as <typeparamref name="TResponse"/>.</summary>
/// <typeparam name="TResponse">The result type; null when the service has no data.</typeparam>
internal abstract class ApiRequest<TResponse> : ApiRequest
    where TResponse : class
{
    /// <summary>Reads the response; by default one object from the endpoint's container.</summary>
    internal virtual TResponse? Read(ApiResponse response) => response.ReadObject<TResponse>();
}

/// <summary>A request that returns a list of <typeparamref name="TRow"/>, paged or complete.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal abstract class ListRequest<TRow> : ApiRequest<Page<TRow>>
    where TRow : class
{
    /// <summary>Reads the rows of one page.</summary>
    internal override Page<TRow>? Read(ApiResponse response) => response.ReadPage<TRow>();
}

/// <summary>A list request with a paged response.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal abstract class PagedRequest<TRow> : ListRequest<TRow>
    where TRow : class
{
    /// <summary>Number of the requested page; the pager increments it.</summary>
    [Field("page")]
    public int? Page { get; set; }
}
