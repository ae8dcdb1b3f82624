using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Keeps somebody out: of one room, or of all.</para>
/// <para type="description">create_blacklist (1.4.1).</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvBlacklistEntry", SupportsShouldProcess = true)]
[OutputType(typeof(BlacklistEntry))]
public sealed class NewCvBlacklistEntryCommand : CvCommand
{
    private const string AddressSet = "IPAddress";
    private const string UserSet = "UserId";
    private const string NicknameSet = "Nickname";

    /// <summary>The piped object itself, for an error to name.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>IP address to keep out.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AddressSet, ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? IPAddress { get; set; }

    /// <summary>User id to keep out.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UserSet, ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? UserId { get; set; }

    /// <summary>Nickname to keep out.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NicknameSet, ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? Nickname { get; set; }

    /// <summary>Room in which it holds; without it the whole enterprise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? Serial { get; set; }

    /// <summary>How long it holds.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("astrict_aging")]
    [Input(typeof(BlacklistDuration))]
    public BlacklistDuration? For { get; set; }

    /// <inheritdoc/>
    private protected override bool RepeatsUnknown => false;

    /// <inheritdoc/>
    protected override void ProcessRecord() => ProcessPiped(InputObject, Describe, Add);

    private void Add()
    {
        var (type, content) = ParameterSetName switch
        {
            AddressSet => (BlacklistType.IPAddress, IPAddress),
            UserSet => (BlacklistType.UserId, UserId),
            _ => (BlacklistType.Nickname, Nickname),
        };
        var request = Fill(new CreateBlacklist { Type = type, Content = content, Scope = Serial is null ? BlacklistScope.Tenant : BlacklistScope.Room });
        if (!ShouldProcess(content, Text.Get("ActionNewBlacklist"))) return;
        var entry = Describe(InterruptedState.NotSent, null);
        Send(
            Resumed?.Input ?? InputObject ?? (object)content!,
            request,
            added => (added.Type, added.Content, added.Scope, added.Serial, added.Duration) =
                (type, content, request.Scope, request.Serial, request.For),
            (state, message) => new InterruptedItem(entry.Command, state, entry.Input, entry.Name, entry.Serial, null, message)
            {
                Parameters = entry.Parameters,
            });
    }

    private InterruptedItem Describe(InterruptedState state, string? message)
    {
        var (parameter, content) = ParameterSetName switch
        {
            AddressSet => (nameof(IPAddress), IPAddress),
            UserSet => (nameof(UserId), UserId),
            _ => (nameof(Nickname), Nickname),
        };
        var input = Resumed is null ? InputObject ?? (object?)content : Resumed.Input;
        return new InterruptedItem("New-CvBlacklistEntry", state, input, content, Serial, null, message)
        {
            Parameters = [new(parameter, content), new(nameof(For), For)],
        };
    }
}
