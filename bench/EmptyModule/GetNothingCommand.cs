using System.Management.Automation;

namespace EmptyModule;

/// <summary>The smallest possible module: the base cost of an import.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet;
