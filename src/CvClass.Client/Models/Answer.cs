using System;
using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A student's answers in class (getAnswerRecord).</summary>
public sealed class Answer : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>Name.</summary>
    [Wire("name")]
    public string? UserName { get; set; }

    /// <summary>The field numbers, which the document does not describe.</summary>
    [Wire("numbers")]
    public int? Number { get; set; }

    /// <summary>How often the student answered.</summary>
    [Wire("count")]
    public int? Count { get; set; }

    /// <summary>Each answer.</summary>
    [Wire("list")]
    public IReadOnlyList<AnswerDetail> Details { get; set; } = [];
}
