using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>CreateRoom (1.1.1): creates a small-class room. Sending it twice creates two, so it is never re-sent blindly.</summary>
[Endpoint("WebAPI/CreateRoom", RequestSemantics.NonIdempotent, Section = "1.1.1", Changes = Collections.Rooms)]
[FieldRule(nameof(Name), nameof(StartTime), nameof(EndTime), nameof(TeacherPassword), nameof(AssistantPassword), nameof(PatrolPassword),
    Required = true)]
[FieldRule(nameof(StudentPassword), MaxLength = 20)]
internal sealed class CreateRoom : RoomFields
{
    /// <summary>Position in a relay group.</summary>
    [Field("grouproom")]
    public RoomGroupType? GroupType { get; set; }

    /// <summary>Number of the main room; required for a child room.</summary>
    [Field("fatherroomid")]
    public string? ParentSerial { get; set; }

    /// <summary>
    /// Number assigned by a third-party system, unique within the tenant (code 4013). The document lists it as returned by GetRoomList and
    /// GetRoomInfo but not as a parameter, so it is sent only if set.
    /// </summary>
    [Field("thirdroomid")]
    public string? ThirdPartyId { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (GroupType == RoomGroupType.Child && string.IsNullOrEmpty(ParentSerial))
        {
            return base.Validate().Append(Problem(nameof(ParentSerial), Texts.ParentMissing));
        }
        return base.Validate();
    }

    /// <inheritdoc/>
    public override Room Complete(Room room, TimeZoneInfo zone)
    {
        room.RoomType ??= RoomType.SmallClass;
        if (string.IsNullOrEmpty(room.ThirdPartyId)) room.ThirdPartyId = ThirdPartyId;
        return base.Complete(room, zone);
    }
}
