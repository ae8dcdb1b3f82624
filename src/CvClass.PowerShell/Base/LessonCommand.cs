using System;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;

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

    /// <summary>Number that another system gave to the room, unique in the tenant; sent only when given.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("thirdroomid")]
    [Input]
    public string? ThirdPartyId { get; set; }

    /// <summary>Creates a room for an item, which says what a person must know of it.</summary>
    private protected static async Task<Room> CreateAsync(RoomCreator creator, RoomCreation creation, WorkItem item)
    {
        var created = await creator.CreateAsync(creation, item.Context).ConfigureAwait(false);
        if (created.Warning is { } warning) item.Warn(warning);
        return created.Room;
    }

    /// <summary>Waits for all rooms, and looks once more where one may have been made twice.</summary>
    private protected void FinishCreating(RoomCreator? creator)
    {
        Settle();
        if (creator is null || creator.SentAgain.Count == 0) return;
        Run(
            null,
            async item =>
            {
                foreach (var warning in await creator.FinishAsync(item.Context).ConfigureAwait(false)) item.Warn(warning);
            });
        Settle();
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
