using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Columns of a row that the service does not know, such as the teacher's name: they are added to the output for the row. The first row
/// determines the columns, as in Export-Csv: enumerating the properties of each row would cost a tenth of a room's memory.
/// </summary>
internal sealed class TravellingColumns
{
    private static readonly string[] s_ofEntries =
    [
        nameof(TimetableEntry.Class), nameof(TimetableEntry.Course), nameof(TimetableEntry.Teacher), nameof(TimetableEntry.Location),
        nameof(TimetableEntry.Week), nameof(TimetableEntry.Period), nameof(TimetableEntry.Sheet), nameof(TimetableEntry.Cell),
    ];

    private readonly HashSet<string> _known;
    private string[]? _names;
    private Type? _type;

    /// <param name="cmdlet">The cmdlet; columns that match its parameters do not travel along.</param>
    internal TravellingColumns(Type cmdlet) => _known = new HashSet<string>(
        cmdlet.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))).SelectMany(RowReader.Names),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of a row that travel along; null if there are none.</summary>
    internal PSNoteProperty[]? Of(PSObject? row)
    {
        if (row is null || row.BaseObject is string or ValueType or CvObject) return null;
        var names = Names(row);
        if (names.Length == 0) return null;
        var columns = new PSNoteProperty[names.Length];
        for (var i = 0; i < names.Length; i++) columns[i] = new PSNoteProperty(names[i], Value(row, names[i]));
        return columns;
    }

    /// <summary>Adds columns to an object.</summary>
    internal static object Attach(object emitted, PSNoteProperty[]? columns)
    {
        if (columns is null) return emitted;
        var carrier = PSObject.AsPSObject(emitted);
        foreach (var column in columns) carrier.Properties.Add(column, preValidated: true);
        return carrier;
    }

    private string[] Names(PSObject row)
    {
        // Entries of several files share one pipeline, each with its own columns.
        if (row.BaseObject is TimetableEntry)
            return [.. s_ofEntries, .. row.Properties.Where(p => p is PSNoteProperty).Select(p => p.Name).Where(IsFree)];
        var type = row.BaseObject.GetType();
        if (_names is null || _type != type) (_names, _type) = (row.Properties.Select(p => p.Name).Where(IsFree).ToArray(), type);
        return _names;
    }

    private bool IsFree(string name) => !_known.Contains(name) && TravellingNames.IsFree(name);

    private static object? Value(PSObject row, string name)
    {
        try
        {
            return row.Properties[name]?.Value;
        }
        catch (GetValueException)
        {
            return null; // a property that fails says nothing
        }
    }
}
