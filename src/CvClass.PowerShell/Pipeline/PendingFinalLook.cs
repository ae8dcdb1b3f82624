using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Pipeline;

/// <summary>Resumes a log entry whose room is known and which only needs the final check for duplicates.</summary>
/// <param name="Creation">The create that was sent more than once.</param>
internal sealed record PendingFinalLook(RoomCreation Creation);
