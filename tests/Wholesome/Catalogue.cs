using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

/// <summary>The document as data, and the classes that implement it.</summary>
internal static class Catalogue
{
    internal static readonly IReadOnlyList<JToken> Endpoints =
        [.. JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json")))["endpoints"]!];

    internal static TheoryData<string> Paths => [.. Endpoints.Select(e => (string)e["path"]!)];

    internal static JToken Of(string path) => Endpoints.Single(e => (string?)e["path"] == path);

    internal static Type Request(string path) => EndpointList.Requests.Single(t => t.GetCustomAttribute<EndpointAttribute>()!.Path == path);

    /// <summary>
    /// Wire names of the documented parameters, elements of arrays by the array's name: remarkdata[0][fileid] is remarkdata and
    /// remarkdata.fileid.
    /// </summary>
    internal static IEnumerable<string> Parameters(string path) =>
        Of(path)["parameters"]!.Select(p => Regex.Replace(Regex.Replace((string)p["name"]!, @"\[\d+\]", ""), @"\[(\w+)\]", ".$1"))
            .Distinct();

    /// <summary>All field names that a request class can send.</summary>
    internal static IEnumerable<string> Fields(Type request)
    {
        foreach (var field in RequestField.Of(request))
        {
            yield return field.Field.Name;
            var element = field.Property.PropertyType.IsGenericType ? field.Property.PropertyType.GetGenericArguments()[0] : typeof(string);
            foreach (var inner in RequestField.Of(element)) yield return field.Field.Name + "." + inner.Field.Name;
        }
    }
}
