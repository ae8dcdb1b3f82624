using System;

namespace CvClass.Timetable.Terms;

/// <summary>When a period rings, all year or in a season.</summary>
/// <param name="Period">Number of the period.</param>
/// <param name="Start">Start.</param>
/// <param name="End">End; null where the duration says it.</param>
/// <param name="Season">When it holds; null for always.</param>
internal sealed record Bell(int Period, TimeSpan Start, TimeSpan? End, Season? Season = null);
