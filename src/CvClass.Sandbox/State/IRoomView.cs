using System.Collections.Generic;

namespace CvClass.Sandbox.State;

/// <summary>Rooms as somebody sees them: as they are, or as they were a while ago.</summary>
internal interface IRoomView
{
    int Count { get; }

    /// <summary>Whether there are rooms of another type than small classes.</summary>
    bool HasOtherTypes { get; }

    IEnumerable<SandboxRoom> All { get; }

    /// <summary>The room at a place in the list.</summary>
    SandboxRoom this[int index] { get; }

    SandboxRoom? Find(string serial);

    /// <summary>Rooms that overlap an interval, its ends included, in order of start.</summary>
    IEnumerable<SandboxRoom> During(long from, long to);
}
