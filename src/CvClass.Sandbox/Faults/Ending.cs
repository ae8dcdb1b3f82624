namespace CvClass.Sandbox.Faults;

/// <summary>How an answer ends on the wire.</summary>
internal enum Ending
{
    Whole,
    Dropped,
    Cut,
    Slow,
    Endless,
}
