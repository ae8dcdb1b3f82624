using System.Collections.Generic;

namespace CvClass.Sandbox.State;

/// <summary>A view of the rooms: current, or as of an earlier time.</summary>
internal interface IRoomView
{
    int Count { get; }

    /// <summary>Whether there are rooms other than small classes.</summary>
    bool HasOtherTypes { get; }

    IEnumerable<SandboxRoom> All { get; }

    /// <summary>The room at a position in the list.</summary>
    SandboxRoom this[int index] { get; }

    SandboxRoom? Find(string serial);

    /// <summary>Rooms that overlap an interval, bounds included, by start.</summary>
    IEnumerable<SandboxRoom> During(long from, long to);
}
