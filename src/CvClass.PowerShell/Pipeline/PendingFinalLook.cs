using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Pipeline;

/// <summary>What resumes an entry of the log whose room is known, and which only needs the last look for a second room.</summary>
/// <param name="Creation">The create that was sent more than once.</param>
internal sealed record PendingFinalLook(RoomCreation Creation);
