using System;

namespace CvClass.PowerShell.Pipeline;

/// <summary>The progress of one item.</summary>
/// <param name="Status">The current activity.</param>
/// <param name="Percent">Percentage done, from 0 to 100.</param>
/// <param name="Left">Estimated remaining time.</param>
internal sealed record ProgressState(string Status, int Percent, TimeSpan Left);
