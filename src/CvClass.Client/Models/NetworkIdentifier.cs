using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Whose network averages these are.</summary>
public sealed class NetworkIdentifier : CvObject
{
    /// <summary>User id.</summary>
    [Wire("myPeerId")]
    public string UserId { get; set; } = "";

    /// <inheritdoc/>
    public override string ToString() => UserId;
}
