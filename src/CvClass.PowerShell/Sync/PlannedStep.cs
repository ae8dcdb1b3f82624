using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Sync;

/// <summary>A step with the data to carry it out.</summary>
/// <param name="Step">The step as emitted.</param>
/// <param name="Wanted">The lesson; null for a removal.</param>
/// <param name="Change">The change; null for other steps.</param>
internal sealed record PlannedStep(SyncStep Step, WantedRoom? Wanted, ModifyRoom? Change);
