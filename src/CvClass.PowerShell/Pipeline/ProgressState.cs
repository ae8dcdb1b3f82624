using System;

namespace CvClass.PowerShell.Pipeline;

/// <summary>How far the work on one item is.</summary>
/// <param name="Status">What is going on.</param>
/// <param name="Percent">How much of it is done, from 0 to 100.</param>
/// <param name="Left">Time that it may still take.</param>
internal sealed record ProgressState(string Status, int Percent, TimeSpan Left);
