using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Errors;

/// <summary>
/// The short name of the target of an error. Windows PowerShell's default view shows it for each error; the default, the text of the whole
/// object, would print a row with all its passwords.
/// </summary>
internal static class TargetName
{
    private static readonly string[] s_names =
        ["Name", "roomname", "Serial", "UserName", "UserId", "Nickname", "IPAddress", "FileId", "RecordTitle", "Id"];

    internal static string Of(object? target)
    {
        var value = target is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : target;
        return value switch
        {
            null => "",
            string text => Quoted.Of(text),
            Uri { IsAbsoluteUri: true } uri => uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.SafeUnescaped),
            TimetableProblem problem => problem.ToString(),
            ValueType => value.ToString() ?? "",
            IDictionary => value.GetType().Name,
            IEnumerable list => Quoted.Of(string.Join(", ", list.Cast<object?>().Select(Of))),
            _ => OfProperties(PSObject.AsPSObject(target)),
        };
    }

    private static string OfProperties(PSObject row)
    {
        foreach (var name in s_names)
        {
            // A property getter of a user's object may throw, and an error about an error would not help.
            if (row.Properties[name] is not { IsGettable: true } property
                || !LanguagePrimitives.TryConvertTo<string>(Value(property), out var text)) continue;
            if (text.Trim().Length > 0 && !MovedSecrets.MayBeIn(row, name)) return Quoted.Of(text.Trim());
        }
        return row.BaseObject is PSCustomObject ? "PSCustomObject" : row.BaseObject.GetType().Name;
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value is { } value and not ICollection ? value : null;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
