namespace CvClass.PowerShell.Pipeline;

/// <summary>The PowerShell stream of a record.</summary>
internal enum StreamKind
{
    Object,
    Rows,
    Total,
    Error,
    Warning,
    Verbose,
    Debug,
    Progress,
}
