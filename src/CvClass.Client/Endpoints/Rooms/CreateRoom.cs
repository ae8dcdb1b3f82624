using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>CreateRoom (1.1.1): creates a small-class room. Sending it twice creates two, so it is never re-sent blindly.</summary>
[Endpoint("WebAPI/CreateRoom", RequestSemantics.NonIdempotent, Section = "1.1.1", Changes = Collections.Rooms)]
internal sealed class CreateRoom : RoomFields
{
    /// <inheritdoc/>
    [Field("roomname", Required = true)]
    public override string? Name { get; set; }

    /// <inheritdoc/>
    [Field("starttime", Required = true)]
    public override DateTimeOffset? StartTime { get; set; }

    /// <inheritdoc/>
    [Field("endtime", Required = true)]
    public override DateTimeOffset? EndTime { get; set; }

    /// <inheritdoc/>
    [Field("chairmanpwd", Required = true, MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? TeacherPassword { get; set; }

    /// <inheritdoc/>
    [Field("assistantpwd", Required = true, MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? AssistantPassword { get; set; }

    /// <inheritdoc/>
    [Field("patrolpwd", Required = true, MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? PatrolPassword { get; set; }

    /// <summary>Students' password, 4 to 20 characters.</summary>
    [Field("confuserpwd", MinLength = 4, MaxLength = 20, Secret = true)]
    public override string? StudentPassword { get; set; }

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
            return base.Validate().Append(new ValidationError(nameof(ParentSerial), "fatherroomid", Texts.ParentMissing));
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
