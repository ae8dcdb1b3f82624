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

    /// <summary>Whether any field besides the room number is set.</summary>
    public bool ChangesAnything =>
        RequestMetadata.Of(typeof(ModifyRoom)).Fields.Any(f => f.Property.Name != nameof(Serial) && f.Property.GetValue(this) is not null);

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (StartTime.HasValue == EndTime.HasValue) return base.Validate();
        var (given, missing) = StartTime.HasValue ? (nameof(StartTime), nameof(EndTime)) : (nameof(EndTime), nameof(StartTime));
        return base.Validate().Append(Problem(missing, Texts.FormatTimesTogether(given, missing)));
    }
}
