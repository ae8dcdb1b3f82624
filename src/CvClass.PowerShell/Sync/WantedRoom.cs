using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>One lesson of a timetable.</summary>
internal sealed class WantedRoom
{
    /// <param name="serial">Room number, if the timetable has one.</param>
    /// <param name="request">The room according to the timetable: null means 'not specified'.</param>
    /// <param name="input">The row itself.</param>
    /// <param name="className">The class of the lesson, if the row has one.</param>
    internal WantedRoom(string? serial, CreateRoom request, object? input = null, string? className = null)
    {
        Serial = serial;
        Request = request;
        Input = input;
        ClassName = className;
        ComparedName = RoomNames.Normalize(request.Name);
    }

    /// <summary>Room number, if the timetable has one.</summary>
    internal string? Serial { get; }

    /// <summary>The room according to the timetable.</summary>
    internal CreateRoom Request { get; }

    /// <summary>The row itself.</summary>
    internal object? Input { get; }

    /// <summary>The class of the lesson; null if the row has none.</summary>
    internal string? ClassName { get; }

    /// <summary>Columns of the row that travel along to the created room; null if there are none.</summary>
    internal PSNoteProperty[]? Columns { get; init; }

    /// <summary>Name of the lesson.</summary>
    internal string Name => Request.Name ?? "";

    /// <summary>The name in normalized form for comparison.</summary>
    internal string ComparedName { get; }

    /// <summary>Start of the lesson.</summary>
    internal DateTimeOffset StartTime => Request.StartTime!.Value;

    /// <summary>Whether a room's name may be this lesson's name, allowing for alterations by the service.</summary>
    internal bool NameFits(Room room) => RoomNames.Fits(Request.Name, ComparedName, room.Name);

    /// <summary>Whether a room starts at the same time as this lesson, allowing for rounding by the service.</summary>
    internal bool StartFits(Room room) => RoomCreation.TimeFits(Request.StartTime, room.StartTime);
}
