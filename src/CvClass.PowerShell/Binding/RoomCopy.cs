using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Knows rooms that have been through a job, a file or Select-Object.</summary>
internal static class RoomCopy
{
    private static readonly string[] s_properties =
        [.. typeof(Room).GetProperties().Select(p => p.Name).Where(n => n != nameof(CvObject.ExtensionData))];

    /// <summary>
    /// Whether an object is a room's copy with all that a room has; one that lacks something was made by a person, and is a row.
    /// </summary>
    internal static bool IsRoom(PSObject input) =>
        // Not CSV:CvClass.Room, which Import-Csv makes of a #TYPE line: whoever edits a file means its cells.
        input.TypeNames.Any(n => n is "Deserialized.CvClass.Room" or "Selected.CvClass.Room" or "Selected.Deserialized.CvClass.Room")
        && s_properties.All(name => input.Properties[name] is not null);

    /// <summary>The room that a copy shows, as far as it can be read; null where the object is no copy.</summary>
    internal static Room? Read(PSObject input, TimeZoneInfo zone)
    {
        if (!IsRoom(input)) return null;
        var times = PipedRoom.Of(input, zone);
        return new Room
        {
            Serial = Value<string>(input, nameof(Room.Serial)) ?? "",
            Name = times.Name,
            StartTime = times.Start,
            EndTime = times.End,
            RoomType = Value<RoomType?>(input, nameof(Room.RoomType)),
            TeacherPassword = Value<string>(input, nameof(Room.TeacherPassword)),
            AssistantPassword = Value<string>(input, nameof(Room.AssistantPassword)),
            PatrolPassword = Value<string>(input, nameof(Room.PatrolPassword)),
            StudentPassword = Value<string>(input, nameof(Room.StudentPassword)),
            AuditorPassword = Value<string>(input, nameof(Room.AuditorPassword)),
            ThirdPartyId = Value<string>(input, nameof(Room.ThirdPartyId)),
            AutoStartMedia = Value<bool?>(input, nameof(Room.AutoStartMedia)),
        };
    }

    private static T? Value<T>(PSObject input, string name) =>
        input.Properties[name].Value is { } value && LanguagePrimitives.TryConvertTo<T>(value, out var read) ? read : default;
}
