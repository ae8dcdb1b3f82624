using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell;

/// <summary>A cmdlet that takes lessons: everything that a new room can have.</summary>
public abstract class LessonCommand : RoomCommand
{
    /// <summary>Name of the room, usually of the lesson.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("roomname")]
    [Input]
    public string? Name { get; set; }

    /// <summary>Start of the lesson; without an offset in the session's zone, which is China Standard Time unless told otherwise.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(CvTime))]
    public CvTime? StartTime { get; set; }

    /// <summary>Place in a relay group.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("grouproom")]
    [Input(typeof(RoomGroupType))]
    public RoomGroupType? GroupType { get; set; }

    /// <summary>Number of the main room; a child room needs it.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("fatherroomid")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? ParentSerial { get; set; }

    /// <inheritdoc/>
    private protected override InterruptedItem DescribeInput(InterruptedState state, string? message) =>
        new(CommandName.Of(GetType()), state, InputObject ?? (object?)Name, Name, null, Start(), message);

    // For the log alone: what is wrong with a time is said when the lesson is read.
    private DateTimeOffset? Start()
    {
        try
        {
            return StartTime?.In(Zone);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The room that the parameters describe; null, after an error, when they contradict each other.</summary>
    private protected CreateRoom? Lesson(object input)
    {
        try
        {
            var request = FillRoom(new CreateRoom());
            return request.EndTime is null ? throw new ArgumentException(Text.Get("EndMissing")) : request;
        }
        catch (ArgumentException e)
        {
            Fail(e, input);
            return null;
        }
    }
}
