using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Number of a row of the device list.</summary>
public sealed class DeviceIdentifier : CvObject
{
    /// <summary>The number.</summary>
    [Wire("$id")]
    public string Id { get; set; } = "";

    /// <inheritdoc/>
    public override string ToString() => Id;
}
