using System;
using System.IO;
using System.Management.Automation;
using System.Security;
using System.Threading;
using CvClass.Client.Http;
using CvClass.Client.Rooms;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Pipeline;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Connects this runspace to the service.</para>
/// <para type="description">Checks the key with one cheap signed call (getThemeList), so that a wrong key fails at once. Of the secret key
/// only the data needed for signing is kept.</para>
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "CvClass", DefaultParameterSetName = EnvironmentSet,
    HelpUri = HelpLinks.Cmdlets + "Connect-CvClass.md")]
[OutputType(typeof(CvSession))]
public sealed class ConnectCvClassCommand : PSCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string CredentialSet = "Credential";
    private const string KeySet = "Key";
    private const string ConnectionSet = "Connection";
    private const string SecretSet = "Secret";
    private const string ProfileSet = "Profile";
    private readonly CancellationTokenSource _stop = new();

    /// <summary>App id as user name, secret key as password.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CredentialSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Credential")]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The tenant's app id (console: Enterprise settings, Basic information).</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeySet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "AppId")]
    [Alias("app_id")]
    [ValidateNotNullOrEmpty]
    public string? AppId { get; set; }

    /// <summary>The tenant's secret key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeySet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "SecretKey")]
    [Parameter(ParameterSetName = ProfileSet)]
    public SecureString? SecretKey { get; set; }

    /// <summary>
    /// A hashtable or object with AppId and SecretKey, such as an Azure Automation connection asset; its BaseUri, TimeZone and Domain are
    /// used too.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ConnectionSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Connection")]
    [ValidateNotNull]
    public object? Connection { get; set; }

    /// <summary>
    /// A secret of Microsoft.PowerShell.SecretManagement: a credential, a hashtable with AppId and SecretKey, or the key alone, with AppId
    /// in its metadata or in the profile. BaseUri, TimeZone and Domain in hashtable or metadata are used too.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = SecretSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "SecretName")]
    [ValidateNotNullOrEmpty]
    public string? SecretName { get; set; }

    /// <summary>
    /// A connection saved by -SaveAs: app id, address, zone, domain, limits, and the name of its secret. The key comes from that
    /// secret, from -SecretKey or another source on the command line, or from CVCLASS_SECRET_KEY.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ProfileSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Profile")]
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = ConnectionSet)]
    [Parameter(ParameterSetName = SecretSet)]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    /// <summary>
    /// Saves app id, address, zone, domain, limits and the name of the secret under this name, for -Profile; never the key.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? SaveAs { get; set; }

    /// <summary>Uses the emulator in this process: no account, no network.</summary>
    [Parameter]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Root address of the service. Plain http is accepted only for loopback.</summary>
    [Parameter]
    [ValidateNotNull]
    [Address]
    public Uri? BaseUri { get; set; }

    /// <summary>Company domain for entry links.</summary>
    [Parameter]
    public string? Domain { get; set; }

    /// <summary>
    /// Zone of times without an offset: IANA id, Windows id or an offset such as +08:00. China Standard Time by default, never the
    /// machine's own.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    [NamedObject]
    public string? TimeZone { get; set; }

    /// <summary>Longest silence within a call, in seconds: no byte is sent or received.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How often a failed call is retried at most.</summary>
    [Parameter]
    [ValidateRange(0, 20)]
    public int MaxRetry { get; set; } = 4;

    /// <summary>
    /// How many seconds after the failure a create whose response was lost may still take effect. Only after that it is sent again. 30 by
    /// default.
    /// </summary>
    [Parameter]
    [ValidateRange(0, 3600)]
    public int SettleSec { get; set; } = 30;

    /// <summary>Requests in flight at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>Address of a proxy: http://host:8080, or host:8080.</summary>
    [Parameter]
    [Address(IsProxy = true)]
    public Uri? Proxy { get; set; }

    /// <summary>Account for the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Does not check the key.</summary>
    [Parameter]
    public SwitchParameter NoVerify { get; set; }

    /// <summary>Emits the session, for <c>-Session</c>.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var session = Open(out var secretName);
        if (!NoVerify) Verify(session);
        if (session.BaseUri.IsLoopback) TenantRooms.Of(session.Client).ForgetIfIdle();
        SessionStore.Current = session;
        if (SaveAs is not null) Save(session, secretName);
        if (PassThru) WriteObject(session);
    }

    private CvSession Open(out string? secretName)
    {
        try
        {
            if (SaveAs is not null && Sandbox) throw new ArgumentException(Texts.SandboxNotSaved);
            var profile = Profile is null ? null : ConnectionProfile.Find(Profile);
            var source = Source(profile);
            secretName = source.UsedSecret;
            return Opener(profile).Open(source.Read(new SecretVault(InvokeCommand)), profile, Profile);
        }
        catch (MissingKeyException e)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, "NoAppId", ErrorCategory.AuthenticationError, null, e.Advice));
            throw; // not reached
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or IOException
            or UnauthorizedAccessException or ItemNotFoundException)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, null));
            throw; // not reached
        }
    }

    private CredentialSource Source(ConnectionProfile? profile) => new()
    {
        Credential = Credential,
        AppId = AppId,
        SecretKey = SecretKey,
        Connection = Connection,
        SecretName = SecretName,
        ProfileName = Profile,
        Profile = profile,
        IsSandbox = Sandbox,
    };

    private SessionOpener Opener(ConnectionProfile? profile) => new()
    {
        BaseUri = BaseUri,
        TimeZone = TimeZone,
        Domain = Domain,
        TimeoutSec = Limit(nameof(TimeoutSec), TimeoutSec, profile?.TimeoutSec),
        MaxRetry = Limit(nameof(MaxRetry), MaxRetry, profile?.MaxRetry),
        SettleSec = Limit(nameof(SettleSec), SettleSec, profile?.SettleSec),
        ThrottleLimit = Limit(nameof(ThrottleLimit), ThrottleLimit, profile?.ThrottleLimit),
        Proxy = ProxyAddress.Create(Proxy, ProxyCredential),
        IsSandbox = Sandbox,
    };

    // The command line takes precedence; limits that it does not set come from the profile.
    private int Limit(string parameter, int value, int? kept) =>
        MyInvocation.BoundParameters.ContainsKey(parameter) ? value : kept ?? value;

    private void Verify(CvSession session)
    {
        var isUsable = false;
        try
        {
            var (verdict, error) = KeyCheck.Run(session, Report, _stop.Token);
            if (verdict is KeyVerdict.Refused) ThrowTerminatingError(ErrorRecordFactory.Create(error!, session.AppId));
            if (verdict is KeyVerdict.Unreachable) ThrowTerminatingError(ErrorRecordFactory.Create(error!, session.BaseUri));
            if (error is not null) ReportUnverified(verdict, error);
            isUsable = true;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            if (!isUsable) _ = SessionUse.CloseAsync(session); // nothing is in flight: the client goes at once
        }
    }

    private void ReportUnverified(KeyVerdict verdict, CvClassException error)
    {
        AdviceCatalog.AddTo(error);
        var message = Texts.FormatNotVerified(error.Message);
        if (verdict is KeyVerdict.Unclear) WriteWarning(message);
        else WriteVerbose(message);
    }

    private void Save(CvSession session, string? secretName)
    {
        try
        {
            ConnectionProfile.Of(session, secretName).Save(SaveAs!);
            WriteVerbose(Texts.FormatProfileSaved(SaveAs, ConnectionProfile.FilePath));
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // The connection itself is valid.
            WriteError(ErrorRecordFactory.Create(e, SaveAs));
        }
    }

    private void Report(CallReport report)
    {
        if (CallFormatter.IsLongPause(report)) WriteWarning(CallFormatter.OfPause(report));
        WriteVerbose(CallFormatter.Of(report));
    }
}
