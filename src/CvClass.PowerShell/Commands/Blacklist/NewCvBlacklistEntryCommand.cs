using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Keeps somebody out: of one room, or of all.</para>
/// <para type="description">create_blacklist (1.4.1).</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvBlacklistEntry", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "New-CvBlacklistEntry.md")]
[OutputType(typeof(BlacklistEntry))]
public sealed class NewCvBlacklistEntryCommand : CvCommand
{
    private PSObject? _inputObject;

    /// <summary>The piped object itself, for an error to name.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject
    {
        get => _inputObject;
        set
        {
            _inputObject = value;
            BeginInput();
        }
    }

    /// <summary>IP address to keep out; one of IPAddress, UserId and Nickname is needed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? IPAddress { get; set; }

    /// <summary>User id to keep out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? UserId { get; set; }

    /// <summary>Nickname to keep out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? Nickname { get; set; }

    /// <summary>Room in which it holds; without it the whole enterprise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? Serial { get; set; }

    /// <summary>How long it holds.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "BlacklistFor")]
    [Alias("astrict_aging")]
    [Input(typeof(BlacklistDuration), Required = true)]
    public BlacklistDuration? For { get; set; }

    /// <inheritdoc/>
    private protected override bool RepeatsUnknown => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!IsOnCommandLine(nameof(Serial)) || !string.IsNullOrEmpty(Serial)) return;
        ThrowTerminatingError(ErrorRecordFactory.Create(SerialEmpty(), null));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (IsFit(InputObject)) ProcessPiped(InputObject, Describe, Add);
    }

    // Only input without any room applies to the whole enterprise.
    private static ArgumentException SerialEmpty() => new($"{nameof(Serial)}: {Texts.NarrowsEmpty}");

    private void Add()
    {
        if (Resumed is null && string.IsNullOrEmpty(Serial) && MyInvocation.BoundParameters.ContainsKey(nameof(Serial)))
        {
            Fail(SerialEmpty(), InputObject);
            return;
        }
        if (Chosen() is not { } chosen)
        {
            Fail(new ArgumentException(Texts.BlacklistOneOf), InputObject);
            return;
        }
        var (type, content) = (chosen.Type, chosen.Content);
        var scope = string.IsNullOrEmpty(Serial) ? BlacklistScope.Tenant : BlacklistScope.Room;
        var request = Fill(new CreateBlacklist { Type = type, Content = content, Scope = scope });
        var target = scope == BlacklistScope.Tenant
            ? Texts.FormatBlacklistOfTenant(content, For) : Texts.FormatBlacklistOfRoom(content, Serial, For);
        if (!ShouldProcess(target, Texts.ActionNewBlacklist)) return;
        var entry = Describe(InterruptedState.NotSent, null);
        Send(
            Resumed?.Input ?? InputObject ?? (object)content,
            request,
            added => (added.Type, added.Content, added.Scope, added.Serial, added.Duration) =
                (type, content, request.Scope, request.Serial, request.For),
            (state, message) => new InterruptedItem(entry.Command, state, entry.Input, entry.Name, entry.Serial, null, message)
            {
                Parameters = entry.Parameters,
            });
    }

    /// <summary>
    /// What to block: the value on the command line if there is exactly one, otherwise that of the row. A row of attendance has a user id
    /// and an address: the id blocks only that user.
    /// </summary>
    private (BlacklistType Type, string Parameter, string Content)? Chosen()
    {
        var given = new (BlacklistType Type, string Parameter, string? Content)[]
        {
            (BlacklistType.UserId, nameof(UserId), UserId),
            (BlacklistType.Nickname, nameof(Nickname), Nickname),
            (BlacklistType.IPAddress, nameof(IPAddress), IPAddress),
        };
        var byHand = given.Where(g => IsOnCommandLine(g.Parameter)).ToArray();
        if (byHand.Length > 1) return null;
        var chosen = (byHand.Length == 1 ? byHand : given).FirstOrDefault(g => !string.IsNullOrEmpty(g.Content));
        return chosen.Content is null ? null : (chosen.Type, chosen.Parameter, chosen.Content);
    }

    private InterruptedItem Describe(InterruptedState state, string? message)
    {
        var chosen = Chosen();
        var input = Resumed is null ? InputObject ?? (object?)chosen?.Content : Resumed.Input;
        return new InterruptedItem("New-CvBlacklistEntry", state, input, chosen?.Content, Serial, null, message)
        {
            Parameters = [.. chosen is { } one
                ? new KeyValuePair<string, object?>[] { new(one.Parameter, one.Content) } : [], new(nameof(For), For)],
        };
    }
}
