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
/// Turns the text of an answer into what PowerShell has. The call may have changed something, so that nothing of its answer may be
/// lost: what
/// does not fit into an object comes as a dictionary, what is no JSON as the text that it is.
/// </summary>
internal static class ApiResult
{
    // Names that PowerShell keeps for itself on every object.
    private static readonly string[] s_reserved = ["PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames"];

    // A name that stands there twice makes a text of the answer: no object holds both.
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

    // PowerShell's objects take no empty names, and none that differ in case only.
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
