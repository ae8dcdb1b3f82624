using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>ModifyRoom (1.1.2): changes a room. Only fields that are set are sent; start and end time only together.</summary>
[Endpoint("WebAPI/ModifyRoom", RequestSemantics.Idempotent, Section = "1.1.2", Changes = Collections.Rooms)]
internal sealed class ModifyRoom : RoomFields
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <inheritdoc/>
    [Field("roomname")]
    public override string? Name { get; set; }

    /// <inheritdoc/>
    [Field("starttime")]
    public override DateTimeOffset? StartTime { get; set; }

    /// <inheritdoc/>
    [Field("endtime")]
    public override DateTimeOffset? EndTime { get; set; }

    /// <inheritdoc/>
    [Field("chairmanpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? TeacherPassword { get; set; }

    /// <inheritdoc/>
    [Field("assistantpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? AssistantPassword { get; set; }

    /// <inheritdoc/>
    [Field("patrolpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? PatrolPassword { get; set; }

    /// <summary>Students' password, 4 to 16 characters.</summary>
    [Field("confuserpwd", MinLength = 4, MaxLength = 16, Secret = true)]
    public override string? StudentPassword { get; set; }

    /// <summary>Whether any field besides the room number is set.</summary>
    public bool ChangesAnything =>
        RequestMetadata.Of(typeof(ModifyRoom)).Fields.Any(f => f.Field.Name != "serial" && f.Property.GetValue(this) is not null);

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (StartTime.HasValue == EndTime.HasValue) return base.Validate();
        var (given, missing, field) = StartTime.HasValue
            ? (nameof(StartTime), nameof(EndTime), "endtime") : (nameof(EndTime), nameof(StartTime), "starttime");
        return base.Validate().Append(new ValidationError(missing, field, Texts.FormatTimesTogether(given, missing)));
    }
}
