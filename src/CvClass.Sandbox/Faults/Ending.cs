namespace CvClass.Sandbox.Faults;

/// <summary>How a response ends on the wire.</summary>
internal enum Ending
{
    Whole,
    Dropped,
    Cut,
    Slow,
    Endless,
}
