using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.PowerShell;

/// <summary>Turns what PowerShell has (hashtables, arrays, objects) into a form, and JSON into what PowerShell has.</summary>
internal static class ApiBody
{
    internal static FormArray ToForm(PSObject? body)
    {
        var form = new FormArray();
        if (body is not null) AddAll(form, body);
        return form;
    }

    /// <summary>The JSON of an answer as objects; a text that is no JSON comes out as it is.</summary>
    internal static object Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return ToPowerShell(JToken.ReadFrom(reader)) ?? text;
        }
        catch (JsonReaderException)
        {
            return text;
        }
    }

    private static void AddAll(FormArray form, object source)
    {
        if (Plain(source) is IDictionary map)
        {
            foreach (DictionaryEntry entry in map) Add(form, Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry.Value);
            return;
        }
        if (Plain(source) is string or ValueType) throw new FormatException(Text.Get("BodyNotMap"));
        foreach (var property in PSObject.AsPSObject(source).Properties.Where(p => p.IsGettable)) Add(form, property.Name, property.Value);
    }

    private static void Add(FormArray form, string name, object? value)
    {
        switch (Plain(value))
        {
            case null:
                break; // a field without a value is not sent
            case IDictionary map:
                AddAll(form.Array(name), map);
                break;
            case string text:
                form.Add(name, text);
                break;
            case IEnumerable list:
                var inner = form.Array(name);
                var index = 0;
                foreach (var element in list) Add(inner, (index++).ToString(CultureInfo.InvariantCulture), element);
                break;
            case PSCustomObject:
                AddAll(form.Array(name), value!);
                break;
            case var scalar:
                form.Add(name, Scalar(scalar));
                break;
        }
    }

    private static string Scalar(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        SwitchParameter flag => flag.IsPresent ? "1" : "0",
        DateTimeOffset time => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        Enum code => Convert.ToInt64(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static object? Plain(object? value) => value is PSObject wrapped ? (wrapped.BaseObject is PSCustomObject custom ? custom : wrapped.BaseObject) : value;

    private static object? ToPowerShell(JToken token)
    {
        switch (token)
        {
            case JObject map:
                var made = new PSObject();
                foreach (var property in map.Properties())
                {
                    if (made.Properties[property.Name] is null) made.Properties.Add(new PSNoteProperty(property.Name, ToPowerShell(property.Value)));
                }
                return made;
            case JArray list:
                return list.Select(ToPowerShell).ToArray();
            default:
                return ((JValue)token).Value;
        }
    }
}
