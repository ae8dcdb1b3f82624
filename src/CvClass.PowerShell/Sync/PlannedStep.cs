using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Sync;

/// <summary>A step with what carries it out.</summary>
/// <param name="Step">What people see.</param>
/// <param name="Wanted">The lesson; null for a removal.</param>
/// <param name="Change">The change; null for other steps.</param>
internal sealed record PlannedStep(SyncStep Step, WantedRoom? Wanted, ModifyRoom? Change);
