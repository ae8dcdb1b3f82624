using System;

namespace CvClass.Sandbox.State;

/// <summary>A change of a room.</summary>
/// <param name="At">When.</param>
/// <param name="Serial">The room's number.</param>
/// <param name="Before">The room before the change; null if it was created.</param>
internal sealed record RoomChange(DateTimeOffset At, long Serial, SandboxRoom? Before);
