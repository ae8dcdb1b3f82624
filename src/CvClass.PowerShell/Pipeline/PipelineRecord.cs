namespace CvClass.PowerShell.Pipeline;

/// <summary>One pipeline record of an item.</summary>
/// <param name="Value">The object, error record or text.</param>
/// <param name="Kind">The stream that it goes to.</param>
internal readonly record struct PipelineRecord(object Value, StreamKind Kind);
