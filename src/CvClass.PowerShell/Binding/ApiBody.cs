using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net;
using CvClass.Client.Wire;

namespace CvClass.PowerShell.Binding;

/// <summary>Converts PowerShell values (hashtables, arrays, objects) to a form.</summary>
internal sealed class ApiBody
{
    // PHP does not read deeper levels.
    private const int Deepest = 64;

    private readonly TimeZoneInfo _zone;

    private ApiBody(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The form of a body.</summary>
    /// <param name="body">A hashtable, a dictionary or an object with properties; null for no fields.</param>
    /// <param name="zone">Time zone of plain times.</param>
    /// <exception cref="FormatException">
    /// The type is not supported, or contains a value that a form cannot represent; the message names it.
    /// </exception>
    internal static FormArray ToForm(PSObject? body, TimeZoneInfo zone)
    {
        var form = new FormArray();
        if (body is null) return form;
        if (Plain(body) is string or ValueType or (IEnumerable and not IDictionary)) throw new FormatException(Texts.BodyNotMap);
        new ApiBody(zone).AddAll(form, body, "", 1);
        return form;
    }

    private static object? Plain(object? value) =>
        value is PSObject wrapped ? (wrapped.BaseObject is PSCustomObject custom ? custom : wrapped.BaseObject) : value;

    private void AddAll(FormArray form, object source, string path, int depth)
    {
        if (depth > Deepest) throw new FormatException(Texts.FormatBodyTooDeep(Deepest, Quoted.Of(path)));
        if (Plain(source) is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
            {
                Add(form, Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry.Value, path, depth);
            }
            return;
        }
        foreach (var property in PSObject.AsPSObject(source).Properties.Where(p => p.IsGettable))
        {
            Add(form, property.Name, property.Value, path, depth);
        }
    }

    private void Add(FormArray form, string name, object? value, string path, int depth)
    {
        CheckName(name, path, isText: Plain(value) is string);
        var here = path.Length == 0 ? name : $"{path}[{name}]";
        switch (Plain(value))
        {
            case null:
                break; // a field without a value is not sent
            case string text:
                form.Add(name, text);
                break;
            case IDictionary or PSCustomObject:
                AddAll(form.Array(name), value!, here, depth + 1);
                break;
            case IEnumerable list and not IPAddress:
                AddList(form.Array(name), list, here, depth + 1);
                break;
            case var scalar:
                form.Add(name, Scalar(scalar, here));
                break;
        }
    }

    // PHP renames fields and signs the new names, so the token would not match. Brackets form arrays in top-level names only.
    private static void CheckName(string name, string path, bool isText)
    {
        if (path.Length > 0)
        {
            if (name.IndexOfAny(['[', ']', '\0']) >= 0) throw new FormatException(Texts.FormatFieldNameBracket(Quoted.Of(name)));
            return;
        }
        var bracket = name.IndexOf('[');
        var first = bracket < 0 ? name : name.Substring(0, bracket);
        if (first.Length == 0) throw new FormatException(Texts.FormatFieldNameEmpty(Quoted.Of(name)));
        var known = first.TrimStart(' ').Replace(' ', '_').Replace('.', '_').Replace("\0", "");
        if (known != first) throw new FormatException(Texts.FormatFieldNameRenamed(Quoted.Of(first), Quoted.Of(known)));
        if (bracket >= 0 && !isText) throw new FormatException(Texts.FormatFieldNameBracket(Quoted.Of(name)));
    }

    private void AddList(FormArray form, IEnumerable list, string path, int depth)
    {
        if (depth > Deepest) throw new FormatException(Texts.FormatBodyTooDeep(Deepest, Quoted.Of(path)));
        var index = 0;
        foreach (var element in list) Add(form, (index++).ToString(CultureInfo.InvariantCulture), element, path, depth);
    }

    private string Scalar(object value, string path) => value switch
    {
        bool flag => flag ? "1" : "0",
        SwitchParameter flag => flag.IsPresent ? "1" : "0",
        DateTimeOffset time => Epoch(new CvTime(time)),
        DateTime time => Epoch(new CvTime(time)),
        CvTime time => Epoch(time),
        Enum code => Convert.ToInt64(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        char or Uri or Version or IPAddress => value.ToString(),
        // For example a SecureString, whose text is not the secret.
        _ => throw new FormatException(Texts.FormatBodyValue(path, value.GetType().Name)),
    };

    private string Epoch(CvTime time)
    {
        try
        {
            return time.In(_zone).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }
}
