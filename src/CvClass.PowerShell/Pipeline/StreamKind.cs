namespace CvClass.PowerShell.Pipeline;

/// <summary>Which of PowerShell's streams a record goes to.</summary>
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
