namespace CvClass.PowerShell.Pipeline;

/// <summary>One thing that an item has for the pipeline.</summary>
/// <param name="Value">The object, error record or text.</param>
/// <param name="Kind">The stream that it goes to.</param>
internal readonly record struct PipelineRecord(object Value, StreamKind Kind);
