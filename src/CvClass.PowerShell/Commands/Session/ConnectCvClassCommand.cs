using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;
using CvClass.Client.Http;
using CvClass.Client.Rooms;
using CvClass.Client.Signing;
using CvClass.Client.Wire;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Session;
using CvClass.Sandbox;
using CvClass.Sandbox.Http;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Connects this runspace to the service.</para>
/// <para type="description">Checks the key with one cheap signed call (getThemeList), so that a wrong key fails on the line that is wrong. Keeps of the secret key only what signing needs.</para>
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
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(100);
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
    public SecureString? SecretKey { get; set; }

    /// <summary>
    /// A hashtable or object with AppId and SecretKey, as an Azure Automation connection asset gives; BaseUri, TimeZone and Domain
    /// in it are taken too.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ConnectionSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Connection")]
    [ValidateNotNull]
    public object? Connection { get; set; }

    /// <summary>Uses the emulator in this process: no account, no network.</summary>
    [Parameter]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Root of the service. Plain http is taken for loopback only.</summary>
    [Parameter]
    [ValidateNotNull]
    [Address]
    public Uri? BaseUri { get; set; }

    /// <summary>Company domain for entry links.</summary>
    [Parameter]
    public string? Domain { get; set; }

    /// <summary>Zone of times without an offset: IANA id, Windows id or an offset such as +08:00. China Standard Time by default, never the machine's own.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    [NamedObject]
    public string? TimeZone { get; set; }

    /// <summary>Longest silence within a call, in seconds: nothing of the request leaves, nothing of the answer comes.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How often a failed call is repeated at most.</summary>
    [Parameter]
    [ValidateRange(0, 20)]
    public int MaxRetry { get; set; } = 4;

    /// <summary>How many seconds a create whose answer was lost may still take effect, counted from the failure. Only then is it sent again. 30 by default.</summary>
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
        var session = Open();
        if (!NoVerify)
        {
            try
            {
                Verify(session);
            }
            catch
            {
                _ = session.CloseAsync(); // nothing is in flight: the client goes at once
                throw;
            }
        }
        if (session.BaseUri.IsLoopback) TenantRooms.Of(session.Client).ForgetIfIdle();
        SessionStore.Current = session;
        if (PassThru) WriteObject(session);
    }

    private CvSession Open()
    {
        try
        {
            var asset = ParameterSetName == ConnectionSet ? new ConnectionAsset(Connection!) : null;
            var (appId, secret) = Key(asset);
            var address = BaseUri ?? asset?.BaseUri ?? ClientOptions.DefaultBaseUri;
            var options = new ClientOptions
            {
                BaseUri = address.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? address : new Uri(address.AbsoluteUri + "/"),
                TimeZone = TimeZoneResolver.Find(TimeZone ?? asset?.TimeZone ?? ChinaTime.Zone.Id),
                Timeout = TimeSpan.FromSeconds(TimeoutSec),
                MaxRetries = MaxRetry,
                Settle = TimeSpan.FromSeconds(SettleSec),
                Proxy = WebProxy(),
            };
            var client = new CvClassClient(options, RequestSigner.Create(appId, secret), Sandbox ? Emulator(appId, secret) : null);
            return new CvSession(client, Sandbox, Domain ?? asset?.Domain ?? (Sandbox ? SandboxService.DemoDomain : null), ThrottleLimit);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, null));
            throw;
        }
    }

    private (string AppId, SecureString SecretKey) Key(ConnectionAsset? asset)
    {
        var (appId, secret) = ParameterSetName switch
        {
            CredentialSet => (Credential!.UserName, SecretText.Trim(Credential.Password)),
            KeySet => (AppId!, SecretText.Trim(SecretKey!)),
            ConnectionSet => (asset!.AppId, asset.SecretKey),
            _ when Sandbox => (SandboxService.DemoAppId, SecretText.Protect(SandboxService.DemoSecretKey)),
            _ => (FromEnvironment("CVCLASS_APP_ID"), SecretText.Protect(FromEnvironment("CVCLASS_SECRET_KEY"))),
        };
        appId = appId.Trim();
        return appId.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? throw new ArgumentException(Text.Get("AppIdBlank"))
            : (appId, secret);
    }

    // A user in the address becomes the proxy's account, so that no message that names the address can name a password.
    private WebProxy? WebProxy()
    {
        if (Proxy is null) return ProxyCredential is null ? null : throw new ArgumentException(Text.Get("ProxyMissing"));
        var account = Proxy.UserInfo.Split(new[] { ':' }, 2);
        var credential = ProxyCredential?.GetNetworkCredential()
            ?? (account[0].Length == 0 ? null
                : new NetworkCredential(Uri.UnescapeDataString(account[0]), account.Length > 1 ? Uri.UnescapeDataString(account[1]) : ""));
        return new WebProxy(new Uri(Proxy.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))) { Credentials = credential };
    }

    private string FromEnvironment(string name)
    {
        var value = System.Environment.GetEnvironmentVariable(name);
        if (!string.IsNullOrEmpty(value)) return value;
        ThrowTerminatingError(ErrorRecordFactory.Create(new InvalidOperationException(Text.Get("NoAppId")), "NoAppId", ErrorCategory.AuthenticationError, null, Text.Get("NoAppIdAdvice")));
        throw new PipelineStoppedException(); // not reached
    }

    private static HttpMessageHandler Emulator(string appId, SecureString secret)
    {
        var service = new SandboxService();
        if (appId != SandboxService.DemoAppId) service.AddTenant(appId, SecretText.Reveal(secret), SandboxService.DemoDomain);
        return new SandboxHandler(service);
    }

    // Only what says that the key or the tenant is not accepted refuses the connection; any other answer shows that the key is good.
    private void Verify(CvSession session)
    {
        var reports = new ConcurrentQueue<CallReport>();
        try
        {
            var context = CallContext.For(_stop.Token) with { Observe = reports.Enqueue };
            // Not on this thread: a host with a synchronization context would wait for itself.
            var call = Task.Run(() => session.Client.SendAsync(new GetThemeList { Page = 1 }, context));
            while (!((IAsyncResult)call).AsyncWaitHandle.WaitOne(s_moment)) Tell(reports);
            call.GetAwaiter().GetResult();
        }
        catch (CvClassException e) when (e.Code is { } code && ErrorCatalog.MakesSessionUnusable(code))
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, session.AppId));
        }
        catch (CvClassException e) when (e.Kind is FailureKind.Connection or FailureKind.Timeout)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, session.BaseUri));
        }
        catch (CvClassException e) when (e.Code is null)
        {
            WriteWarning(Text.Get("NotVerified", e.Message));
        }
        catch (CvClassException e)
        {
            WriteVerbose(Text.Get("NotVerified", e.Message));
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            if (!Stopping) Tell(reports);
        }
    }

    private void Tell(ConcurrentQueue<CallReport> reports)
    {
        while (reports.TryDequeue(out var report))
        {
            if (CallFormatter.IsLongPause(report)) WriteWarning(CallFormatter.OfPause(report));
            WriteVerbose(CallFormatter.Of(report));
        }
    }
}
