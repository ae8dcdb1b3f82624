using System.Management.Automation;

namespace EmptyModule;

/// <summary>The least that a module can be: what importing costs at all.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet;
