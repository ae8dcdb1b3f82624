using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Binding;

/// <summary>Recognizes rooms that have been through a job, a file or Select-Object.</summary>
internal static class RoomCopy
{
    private static readonly string[] s_properties =
        [.. typeof(Room).GetProperties().Select(p => p.Name).Where(n => n != nameof(CvObject.ExtensionData))];

    /// <summary>Whether an object is a complete copy of a room; an incomplete one was made by a user and is a row.</summary>
    internal static bool IsRoom(PSObject input) =>
        // Not CSV:CvClass.Room, which Import-Csv creates from a #TYPE line: for an edited file, the cells count.
        input.TypeNames.Any(n => n is "Deserialized.CvClass.Room" or "Selected.CvClass.Room" or "Selected.Deserialized.CvClass.Room")
        && s_properties.All(name => input.Properties[name] is not null);

    /// <summary>The room of a copy, as far as readable; null if the object is not a copy.</summary>
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
