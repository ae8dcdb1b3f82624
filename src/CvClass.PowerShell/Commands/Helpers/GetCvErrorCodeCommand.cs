using System.Management.Automation;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Explains the service's result codes.</para>
/// <para type="description">Offline; in the reader's language.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvErrorCode",
    HelpUri = HelpLinks.Cmdlets + "Get-CvErrorCode.md")]
[OutputType(typeof(ErrorInfo))]
public sealed class GetCvErrorCodeCommand : PSCmdlet
{
    /// <summary>Codes to explain; all of them when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CodeCompleter))]
    [ValidateNotNullOrEmpty]
    public int[] Code { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Code.Length == 0) WriteObject(AdviceCatalog.All, enumerateCollection: true);
        foreach (var code in Code)
        {
            if (AdviceCatalog.Find(code) is { } info) WriteObject(info);
            else WriteError(ErrorRecordFactory.Create(new ItemNotFoundException(Texts.FormatCodeNotFound(code)), code));
        }
    }
}
