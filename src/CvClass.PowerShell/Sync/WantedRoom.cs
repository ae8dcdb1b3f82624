using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>One lesson that a timetable wants.</summary>
internal sealed class WantedRoom
{
    /// <param name="serial">Room number, where the timetable has one.</param>
    /// <param name="request">The room as the timetable has it: null is 'not carried'.</param>
    /// <param name="input">The row itself.</param>
    /// <param name="className">The class of the lesson, where the row has one.</param>
    internal WantedRoom(string? serial, CreateRoom request, object? input = null, string? className = null)
    {
        Serial = serial;
        Request = request;
        Input = input;
        ClassName = className;
        ComparedName = RoomNames.Normalize(request.Name);
    }

    /// <summary>Room number, where the timetable has one.</summary>
    internal string? Serial { get; }

    /// <summary>The room as the timetable has it.</summary>
    internal CreateRoom Request { get; }

    /// <summary>The row itself.</summary>
    internal object? Input { get; }

    /// <summary>The class of the lesson; null where the row has none.</summary>
    internal string? ClassName { get; }

    /// <summary>Columns of the row that travel along to the room that is made; null where there are none.</summary>
    internal PSNoteProperty[]? Columns { get; init; }

    /// <summary>Name of the lesson.</summary>
    internal string Name => Request.Name ?? "";

    /// <summary>The name in the form in which names are compared.</summary>
    internal string ComparedName { get; }

    /// <summary>Start of the lesson.</summary>
    internal DateTimeOffset StartTime => Request.StartTime!.Value;

    /// <summary>Whether a room of the service may bear this lesson's name, as far as a service alters names.</summary>
    internal bool NameFits(Room room) => RoomNames.Fits(Request.Name, ComparedName, room.Name);

    /// <summary>Whether a room starts when this lesson does, as far as a service rounds times.</summary>
    internal bool StartFits(Room room) => RoomCreation.TimeFits(Request.StartTime, room.StartTime);
}
