using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace CvClass.Sandbox.Protocol;

/// <summary>Writes a response field by field, with numbers as JSON numbers or strings exactly as in the document.</summary>
internal sealed class JsonAnswer
{
    private readonly MemoryStream _bytes = new();
    private readonly JsonTextWriter _writer;

    internal JsonAnswer()
    {
        _writer = new JsonTextWriter(new StreamWriter(_bytes, new UTF8Encoding(false), 1024, leaveOpen: true));
        _writer.WriteStartObject();
    }

    internal static byte[] Of(int result, bool asText)
    {
        var code = result.ToString(CultureInfo.InvariantCulture);
        return Encoding.ASCII.GetBytes(asText ? $"{{\"result\":\"{code}\"}}" : $"{{\"result\":{code}}}");
    }

    /// <summary>A number as a JSON number.</summary>
    internal JsonAnswer Number(string name, double value)
    {
        _writer.WritePropertyName(name);
        if (value == Math.Floor(value)) _writer.WriteValue((long)value);
        else _writer.WriteValue(value);
        return this;
    }

    /// <summary>Any value as a JSON string, as are most numbers of this service.</summary>
    internal JsonAnswer Text(string name, object? value)
    {
        _writer.WritePropertyName(name);
        _writer.WriteValue(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
        return this;
    }

    /// <summary>A number that is omitted if it is not reported.</summary>
    internal JsonAnswer OptionalNumber(string name, int? value) => value is { } number ? Number(name, number) : this;

    /// <summary>As <see cref="OptionalNumber"/>, as a JSON string.</summary>
    internal JsonAnswer OptionalText(string name, int? value) => value is { } number ? Text(name, number) : this;

    /// <summary>Page number and page size, under their usual names.</summary>
    internal JsonAnswer PageNumbers<T>(Page<T> page) => Number("page", page.Number).OptionalNumber("pagenumber", page.ToldSize);

    internal JsonAnswer Null(string name)
    {
        _writer.WritePropertyName(name);
        _writer.WriteNull();
        return this;
    }

    internal JsonAnswer Object(string name, Action<JsonAnswer> fill)
    {
        _writer.WritePropertyName(name);
        _writer.WriteStartObject();
        fill(this);
        _writer.WriteEndObject();
        return this;
    }

    internal JsonAnswer Rows<T>(string name, IEnumerable<T> rows, Action<JsonAnswer, T> fill)
    {
        _writer.WritePropertyName(name);
        _writer.WriteStartArray();
        foreach (var row in rows)
        {
            _writer.WriteStartObject();
            fill(this, row);
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
        return this;
    }

    /// <summary>The rows of a page.</summary>
    internal JsonAnswer Rows<T>(string name, Page<T> page, Action<JsonAnswer, T> fill) =>
        page.IsEmptyObject ? Object(name, static _ => { }) : Rows(name, page.Rows, fill);

    internal JsonAnswer Texts(string name, IEnumerable<string> values)
    {
        _writer.WritePropertyName(name);
        _writer.WriteStartArray();
        foreach (var value in values) _writer.WriteValue(value);
        _writer.WriteEndArray();
        return this;
    }

    internal byte[] ToBytes()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        return _bytes.ToArray();
    }
}
