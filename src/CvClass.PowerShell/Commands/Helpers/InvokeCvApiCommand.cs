using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.Client.Wire;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Calls any endpoint, signed like all else.</para>
/// <para type="description">For what the module has no cmdlet for. Emits the parsed answer whatever its result code; repeats nothing
/// whose effect is unknown. An object whose names PowerShell cannot keep apart (empty, or differing in case only) comes as a
/// dictionary.</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "CvApi", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Invoke-CvApi.md")]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokeCvApiCommand : CvCommand
{
    /// <summary>Path of the endpoint, with or without WebAPI/ and v3/ where the module knows the name.</summary>
    [Parameter(Mandatory = true, Position = 0,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "ApiPath")]
    [ArgumentCompleter(typeof(PathCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// Fields: a hashtable or ordered dictionary, with nested ones and arrays; without app_id and token. Times are sent as epoch
    /// seconds.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    public PSObject? Body { get; set; }

    /// <summary>Emits the text of the answer instead.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <inheritdoc/>
    private protected override bool RepeatsUnknown => false;

    /// <inheritdoc/>
    protected override void ProcessRecord() => ProcessPiped(Body, Describe, CallEndpoint);

    private void CallEndpoint()
    {
        if (Resumed is { } item) Body = item.Input is null ? null : PSObject.AsPSObject(item.Input);
        var path = EndpointList.Resolve(Path!);
        FormArray form;
        try
        {
            form = ApiBody.ToForm(Body, CurrentSession.TimeZone);
        }
        catch (System.FormatException e)
        {
            Fail(e, Body);
            return;
        }
        if (!ShouldProcess(path, Texts.ActionInvoke)) return;
        var raw = Raw.IsPresent;
        var body = Body;
        Run(
            Body ?? (object)path,
            async item =>
            {
                var text = await item.SendRawAsync(path, form).ConfigureAwait(false);
                item.Emit(raw ? text : ApiResult.Parse(text));
            },
            (state, message) => new InterruptedItem("Invoke-CvApi", state, body, path, null, null, message));
    }

    private InterruptedItem Describe(InterruptedState state, string? message) =>
        new("Invoke-CvApi", state, Resumed is null ? Body : Resumed.Input, Path, null, null, message);
}
