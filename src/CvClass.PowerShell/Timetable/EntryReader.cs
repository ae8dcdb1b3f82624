using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.Client;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.Timetable.Terms;

namespace CvClass.PowerShell.Timetable;

/// <summary>Makes an entry of a lesson, and says what is wrong with its values for the service.</summary>
/// <param name="file">The file.</param>
/// <param name="zone">Zone of times without an offset.</param>
internal sealed class EntryReader(string file, TimeZoneInfo zone)
{
    private static readonly Dictionary<string, Field> s_fields = typeof(TimetableEntry).GetProperties()
        .Where(p => p.CanWrite).ToDictionary(p => p.Name, p => new Field(p), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the text of a parameter of the service, or null.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="text">The cell.</param>
    internal static string? Check(string name, string text)
    {
        var field = s_fields[name];
        try
        {
            var value = InputValue.Read(text, field.Type);
            if (field.SetRequest is null || value is null) return null;
            var request = new CreateRoom();
            field.SetRequest(request, value);
            return RequestMetadata.Of(typeof(CreateRoom)).Read(request).Validate().FirstOrDefault(p => p.Property == name)?.Message;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>The entry of a lesson, with the further columns of its row as note properties.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="problem">Where it is wrong; null when it is not.</param>
    /// <param name="message">What is wrong.</param>
    internal PSObject? Read(Lesson lesson, out TimetableProblem? problem, out string message)
    {
        var entry = new TimetableEntry
        {
            File = file, Sheet = lesson.Sheet, Line = lesson.Line, Cell = lesson.Cell, Name = lesson.Name, Class = lesson.Class,
            Course = lesson.Course, Teacher = lesson.Teacher, Location = lesson.Location, Week = lesson.Week, Period = lesson.Period,
        };
        problem = null;
        if (!TryTime(lesson, lesson.Start, lesson.StartOffset, nameof(entry.StartTime), ref problem, out var start, out message))
            return null;
        if (!TryTime(lesson, lesson.End, lesson.EndOffset, nameof(entry.EndTime), ref problem, out var end, out message)) return null;
        (entry.StartTime, entry.EndTime) = (start, end);
        for (var i = 0; i < lesson.Values.Count; i++)
        {
            var field = s_fields[lesson.Values[i].Key];
            field.Set(entry, InputValue.Read(lesson.Values[i].Value, field.Type));
        }
        if (RoomProblem(entry) is { } wrong)
        {
            message = wrong.Message;
            problem = Problem(lesson, wrong.Property, wrong.Property == nameof(entry.Name) ? Quoted.Of(lesson.Name).Trim('\'') : "");
            return null;
        }
        var shown = PSObject.AsPSObject(entry);
        for (var i = 0; i < lesson.Others.Count; i++) Add(shown, lesson.Others[i].Key, lesson.Others[i].Value);
        return shown;
    }

    // A header that is also a property of entries keeps its value under a name of its own.
    private static void Add(PSObject entry, string header, string value)
    {
        if (header.Length == 0) return;
        var name = TravellingNames.IsFree(header) && !IsEntryProperty(header) ? header : header + " (2)";
        if (entry.Properties[name] is null) entry.Properties.Add(new PSNoteProperty(name, value));
    }

    private static bool IsEntryProperty(string name) => s_fields.ContainsKey(name);

    private bool TryTime(
        Lesson lesson, DateTime clock, TimeSpan? offset, string column,
        ref TimetableProblem? problem, out DateTimeOffset time, out string message)
    {
        message = "";
        try
        {
            time = offset is { } told ? new DateTimeOffset(clock, told) : new CvTime(clock).In(zone);
            return true;
        }
        catch (ArgumentException e)
        {
            (time, message, problem) = (default, e.Message, Problem(lesson, column, new CvTime(clock).ToString()));
            return false;
        }
    }

    // Values of a column of their own were checked with their cells.
    private static ValidationError? RoomProblem(TimetableEntry entry)
    {
        var request = new CreateRoom
        {
            Name = entry.Name, StartTime = entry.StartTime, EndTime = entry.EndTime, StudentPassword = entry.StudentPassword,
            PasswordRequired = entry.PasswordRequired ?? (entry.StudentPassword is null ? null : true),
            // Stand for the ones that New-CvRoom generates: three missing passwords would be three messages for each row.
            TeacherPassword = "\uE000teacher", AssistantPassword = "\uE000assistant", PatrolPassword = "\uE000patrol",
        };
        return RequestMetadata.Of(typeof(CreateRoom)).Read(request).Validate().FirstOrDefault();
    }

    private TimetableProblem Problem(Lesson lesson, string column, string value) =>
        new(file, lesson.Sheet, lesson.Line, column, lesson.Cell, value);

    private sealed class Field
    {
        internal Field(PropertyInfo property)
        {
            Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            Set = PropertyAccess.Writer(property);
            SetRequest = typeof(CreateRoom).GetProperty(property.Name) is { CanWrite: true } target ? PropertyAccess.Writer(target) : null;
        }

        internal Type Type { get; }

        internal Action<object, object?> Set { get; }

        internal Action<object, object?>? SetRequest { get; }
    }
}
