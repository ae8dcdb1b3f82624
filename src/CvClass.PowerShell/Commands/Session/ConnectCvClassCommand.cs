using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;
using CvClass.Client.Http;
using CvClass.Client.Rooms;
using CvClass.Client.Signing;
using CvClass.Sandbox;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Connects this runspace to the service.</para>
/// <para type="description">Checks the key with one cheap signed call (getThemeList), so that a wrong key fails on the line that is wrong. Keeps of the secret key only what signing needs.</para>
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "CvClass", DefaultParameterSetName = EnvironmentSet)]
[OutputType(typeof(CvSession))]
public sealed class ConnectCvClassCommand : PSCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string CredentialSet = "Credential";
    private const string KeySet = "Key";
    private const string ConnectionSet = "Connection";
    private readonly CancellationTokenSource _stop = new();

    /// <summary>App id as user name, secret key as password.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CredentialSet)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The tenant's app id (console: Enterprise settings, Basic information).</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeySet)]
    [Alias("app_id")]
    [ValidateNotNullOrEmpty]
    public string? AppId { get; set; }

    /// <summary>The tenant's secret key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeySet)]
    public SecureString? SecretKey { get; set; }

    /// <summary>A hashtable or object with AppId and SecretKey, as an Azure Automation connection asset gives.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ConnectionSet)]
    [ValidateNotNull]
    public object? Connection { get; set; }

    /// <summary>Uses the emulator in this process: no account, no network.</summary>
    [Parameter]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Root of the service. Plain http is taken for loopback only.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri BaseUri { get; set; } = ClientOptions.DefaultBaseUri;

    /// <summary>Company domain for entry links.</summary>
    [Parameter]
    public string? Domain { get; set; }

    /// <summary>Zone of times without an offset: IANA id, Windows id or an offset such as +08:00. China Standard Time by default, never the machine's own.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    public string TimeZone { get; set; } = "China Standard Time";

    /// <summary>Longest wait for one answer, in seconds.</summary>
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

    /// <summary>Address of a proxy.</summary>
    [Parameter]
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
        if (BaseUri.IsLoopback) TenantRooms.Of(session.Client).ForgetIfIdle();
        SessionStore.Current = session;
        if (PassThru) WriteObject(session);
    }

    private CvSession Open()
    {
        try
        {
            var (appId, secret) = Key();
            var options = new ClientOptions
            {
                BaseUri = BaseUri.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? BaseUri : new Uri(BaseUri.AbsoluteUri + "/"),
                TimeZone = Zones.Find(TimeZone),
                Timeout = TimeSpan.FromSeconds(TimeoutSec),
                MaxRetry = MaxRetry,
                Settle = TimeSpan.FromSeconds(SettleSec),
                Proxy = Proxy is null ? null : new WebProxy(Proxy) { Credentials = ProxyCredential?.GetNetworkCredential() },
            };
            return new CvSession(new CvClassClient(options, RequestSigner.Create(appId, secret), Sandbox ? Emulator(appId, secret) : null), Sandbox, Domain ?? (Sandbox ? SandboxService.DemoDomain : null), ThrottleLimit);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, null));
            throw;
        }
    }

    private (string AppId, SecureString SecretKey) Key() => ParameterSetName switch
    {
        CredentialSet => (Credential!.UserName, Credential.Password),
        KeySet => (AppId!, SecretKey!),
        ConnectionSet => (Member("AppId") as string ?? Missing<string>("AppId"), Member("SecretKey") switch
        {
            SecureString { Length: > 0 } secret => secret,
            string { Length: > 0 } text => Secure(text),
            _ => Missing<SecureString>("SecretKey"),
        }),
        _ when Sandbox => (SandboxService.DemoAppId, Secure(SandboxService.DemoSecretKey)),
        _ => (FromEnvironment("CVCLASS_APP_ID"), Secure(FromEnvironment("CVCLASS_SECRET_KEY"))),
    };

    private object? Member(string name)
    {
        var connection = Connection is PSObject wrapped ? wrapped.BaseObject : Connection;
        if (connection is not IDictionary map) return Plain(PSObject.AsPSObject(Connection).Properties[name]?.Value);
        var key = map.Keys.Cast<object>().FirstOrDefault(k => string.Equals(k as string, name, StringComparison.OrdinalIgnoreCase));
        return key is null ? null : Plain(map[key]);
    }

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static T Missing<T>(string name) => throw new ArgumentException(Text.Get("ConnectionIncomplete", name));

    private string FromEnvironment(string name)
    {
        var value = System.Environment.GetEnvironmentVariable(name);
        if (!string.IsNullOrEmpty(value)) return value;
        ThrowTerminatingError(ErrorRecordFactory.Create(new InvalidOperationException(Text.Get("NoAppId")), "NoAppId", ErrorCategory.AuthenticationError, null, Text.Get("NoAppIdAdvice")));
        throw new PipelineStoppedException(); // not reached
    }

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var c in text) secure.AppendChar(c);
        secure.MakeReadOnly();
        return secure;
    }

    private static HttpMessageHandler Emulator(string appId, SecureString secret)
    {
        var service = new SandboxService();
        var plain = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            if (appId != SandboxService.DemoAppId) service.AddTenant(appId, Marshal.PtrToStringUni(plain)!, SandboxService.DemoDomain);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
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
            Task.Run(() => session.Client.SendAsync(new GetThemeList { Page = 1 }, context)).GetAwaiter().GetResult();
        }
        catch (CvClassException e) when (e.Code is { } code && ErrorCatalog.MakesSessionUnusable(code))
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, session.AppId));
        }
        catch (CvClassException e) when (e.Kind is FailureKind.Connection or FailureKind.Timeout)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, BaseUri));
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
            if (!Stopping) foreach (var report in reports) WriteVerbose(CallText.Of(report));
        }
    }
}
