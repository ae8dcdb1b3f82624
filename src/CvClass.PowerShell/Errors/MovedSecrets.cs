using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Errors;

/// <summary>
/// Detects passwords in the wrong column of an Import-Csv row. An unquoted comma shifts the following cells to the right, and the last
/// cells are lost; a missing cell shifts them to the left, and the last cells are null. No error quotes what may be such a password.
/// </summary>
internal static class MovedSecrets
{
    private const string Masked = "***";

    private static readonly Regex s_password = new("password$|pwd$|密码", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A message with potential passwords of a row removed.</summary>
    internal static string Mask(string message, object? target)
    {
        foreach (var cell in Cells(target as PSObject))
        {
            if (cell.Value is not string { Length: > 0 } text) continue;
            foreach (var shown in new[] { Quoted.Of(text), Quoted.Of(text.Trim()) }.Where(t => t.Length > 0).Distinct())
            {
                // Only quoted as in messages, so that examples in messages are left unchanged.
                message = Regex.Replace(message, $@"(?<=['“]|; |现为 ){Regex.Escape(shown)}(?=['”。]| was given)", Masked);
            }
        }
        return message;
    }

    /// <summary>Whether a column of a row may contain a password.</summary>
    internal static bool MayBeIn(PSObject row, string column) =>
        Cells(row).Any(c => string.Equals(c.Name, column, StringComparison.OrdinalIgnoreCase));

    // Import-Csv produces only strings: a row with anything else was built by a script, and nothing was shifted.
    private static IEnumerable<PSNoteProperty> Cells(PSObject? row)
    {
        if (row?.BaseObject is not PSCustomObject) return [];
        var columns = row.Properties.OfType<PSNoteProperty>().ToArray();
        var first = Array.FindIndex(columns, c => s_password.IsMatch(c.Name));
        if (first < 0 || columns.Any(c => c.Value is not (null or string))) return [];
        var missing = columns.Reverse().TakeWhile(c => c.Value is null).Count();
        return columns.Skip(first - missing);
    }
}
