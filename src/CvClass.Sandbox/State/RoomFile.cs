namespace CvClass.Sandbox.State;

/// <summary>A courseware linked to a room.</summary>
internal sealed class RoomFile(Courseware file)
{
    internal Courseware File { get; } = file;

    internal long Sort { get; set; }

    internal bool IsDefault { get; set; }
}
