using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Converts response text to PowerShell values. The call may have changed something, so nothing of its response may be lost: what does not
/// fit into an object becomes a dictionary, and anything but JSON stays text.
/// </summary>
internal static class ApiResult
{
    // Names that PowerShell reserves on every object.
    private static readonly string[] s_reserved = ["PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames"];

    // A duplicate name turns the response into text, because no object can hold both.
    private static readonly JsonLoadSettings s_whole = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    internal static object Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text.TrimStart('\uFEFF')));
            reader.DateParseHandling = DateParseHandling.None;
            var root = JToken.ReadFrom(reader, s_whole);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment) return text; // something follows: only the text holds both
            }
            return Convert(root) ?? text;
        }
        catch (Exception e) when (e is JsonException or OverflowException)
        {
            return text;
        }
    }

    private static object? Convert(JToken token) => token switch
    {
        JObject map => FitsObject(map) ? ToObject(map) : ToDictionary(map),
        JArray list => list.Select(Convert).ToArray(),
        JValue scalar => scalar.Value,
        _ => token.ToString(Formatting.None),
    };

    // PowerShell objects allow neither empty names nor names that differ only in case.
    private static bool FitsObject(JObject map)
    {
        var names = new HashSet<string>(s_reserved, StringComparer.OrdinalIgnoreCase);
        return map.Properties().All(p => p.Name.Length > 0 && names.Add(p.Name));
    }

    private static PSObject ToObject(JObject map)
    {
        var made = new PSObject();
        foreach (var property in map.Properties()) made.Properties.Add(new PSNoteProperty(property.Name, Convert(property.Value)));
        return made;
    }

    private static OrderedDictionary ToDictionary(JObject map)
    {
        var made = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var property in map.Properties()) made.Add(property.Name, Convert(property.Value));
        return made;
    }
}
