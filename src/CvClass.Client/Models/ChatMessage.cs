using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A chat message of a room (GetChatList).</summary>
public sealed class ChatMessage : CvObject, IRoomRow
{
    /// <summary>Number of the enterprise.</summary>
    [Wire("companyid")]
    public string? CompanyId { get; set; }

    /// <summary>User id of the author; the document also calls it the number of the chat.</summary>
    [Wire("fromID")]
    public string? UserId { get; set; }

    /// <summary>Name of the author.</summary>
    [Wire("nickname")]
    public string? UserName { get; set; }

    /// <summary>Role of the author.</summary>
    [Wire("role")]
    public UserRole? Role { get; set; }

    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>When it was written, in the session's zone.</summary>
    [Wire("ts")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Who could read it.</summary>
    [Wire("type")]
    public ChatType? ChatType { get; set; }

    /// <summary>Kind of content.</summary>
    [Wire("msg_type")]
    public ChatMessageType? MessageType { get; set; }

    /// <summary>The content.</summary>
    [Wire("msg")]
    public ChatContent? Content { get; set; }
}
