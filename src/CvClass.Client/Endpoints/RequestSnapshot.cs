using System.Collections.Generic;
using CvClass.Client.Wire;

namespace CvClass.Client.Endpoints;

/// <summary>A snapshot of a request's field values, so that exactly what was validated is sent.</summary>
internal sealed class RequestSnapshot(RequestMetadata shape, ApiRequest request)
{
    private readonly object?[] _values = RequestField.Values(request);

    /// <summary>Every rule that the request violates: missing and malformed fields first, then the request's own checks.</summary>
    internal IEnumerable<ValidationError> Validate()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (shape.Fields[i].Check(_values[i]) is { } problem) yield return problem;
        }
        foreach (var problem in request.Validate()) yield return problem;
    }

    /// <summary>The secrets in the request, to be masked in messages.</summary>
    internal IReadOnlyList<string> Secrets()
    {
        var secrets = new List<string>();
        for (var i = 0; i < _values.Length; i++)
        {
            if (shape.Fields[i].Field.Secret && _values[i] is string secret) secrets.Add(secret);
        }
        return secrets;
    }

    /// <summary>The form, without token and tenant.</summary>
    internal FormArray ToForm()
    {
        var form = new FormArray();
        RequestField.Write(shape.Fields, _values, form);
        return form;
    }
}
