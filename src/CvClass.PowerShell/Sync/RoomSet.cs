using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>Rooms by number, each once, in order of arrival.</summary>
internal sealed class RoomSet
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Room> _rooms = new(StringComparer.Ordinal);

    /// <summary>The rooms.</summary>
    internal IReadOnlyList<Room> Rooms => _order.Where(_rooms.ContainsKey).Select(s => _rooms[s]).ToArray();

    /// <summary>Whether there is a room of this number.</summary>
    internal bool Has(string serial) => _rooms.ContainsKey(serial);

    /// <summary>Adds a room unless it is present: rooms created in the meantime push rows onto the next page of a list.</summary>
    internal void Add(Room room)
    {
        if (room.Serial.Length == 0 || _rooms.ContainsKey(room.Serial)) return;
        _order.Add(room.Serial);
        _rooms.Add(room.Serial, room);
    }

    /// <summary>Removes a room.</summary>
    internal void Remove(string serial) => _rooms.Remove(serial);

    /// <summary>Merges the data of GetRoomInfo; missing fields keep the list's values.</summary>
    internal void Merge(Room detail)
    {
        if (!_rooms.TryGetValue(detail.Serial, out var room))
        {
            Add(detail);
            return;
        }
        room.Name = detail.Name ?? room.Name;
        room.StartTime = detail.StartTime ?? room.StartTime;
        room.EndTime = detail.EndTime ?? room.EndTime;
        room.TeacherPassword = Better(detail.TeacherPassword, room.TeacherPassword);
        room.AssistantPassword = Better(detail.AssistantPassword, room.AssistantPassword);
        room.PatrolPassword = Better(detail.PatrolPassword, room.PatrolPassword);
        room.StudentPassword = Better(detail.StudentPassword, room.StudentPassword);
        room.ThirdPartyId = string.IsNullOrEmpty(detail.ThirdPartyId) ? room.ThirdPartyId : detail.ThirdPartyId;
        room.AutoStartMedia = detail.AutoStartMedia ?? room.AutoStartMedia;
    }

    // A hidden or empty password does not replace a visible one; an empty one replaces a hidden one, since it may be correct.
    private static string? Better(string? detail, string? listed) =>
        RoomCreation.IsShown(detail) || !RoomCreation.IsShown(listed) ? detail : listed;
}
