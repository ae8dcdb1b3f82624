using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CvClass.Client.Http;

/// <summary>Whether a request without a response was sent at all: a failure while connecting certainly had no effect.</summary>
internal static class ConnectionFailure
{
    private static readonly SocketError[] s_whileConnecting =
    [
        SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.HostUnreachable, SocketError.HostDown,
            SocketError.NetworkUnreachable,
        SocketError.NetworkDown, SocketError.TryAgain, SocketError.NoData, SocketError.NoRecovery,
    ];

    private static readonly WebExceptionStatus[] s_whileConnectingOnFramework =
    [
        WebExceptionStatus.ConnectFailure, WebExceptionStatus.NameResolutionFailure, WebExceptionStatus.ProxyNameResolutionFailure,
        WebExceptionStatus.RequestProhibitedByProxy, WebExceptionStatus.TrustFailure, WebExceptionStatus.SecureChannelFailure,
    ];

    // .NET 8 and later provide this on HttpRequestException; netstandard2.0 does not expose it.
    private static readonly string[] s_whileConnectingByName =
        ["NameResolutionError", "ConnectionError", "SecureConnectionError", "ProxyTunnelError", "UserAuthenticationError"];

    /// <summary>Whether no part of the request was sent.</summary>
    /// <param name="error">What the handler threw.</param>
    internal static bool IsBeforeSending(Exception error) =>
        IsCertificateError(error)
        || IsWhileConnecting(error)
        || (Find<WebException>(error) is { } web && s_whileConnectingOnFramework.Contains(web.Status))
        || (Find<HttpRequestException>(error) is { } request
            && (s_whileConnectingByName.Contains(Member(request, "HttpRequestError")?.ToString()) || IsTunnelRefusal(request)));

    /// <summary>Whether the remote certificate or the encryption itself was rejected.</summary>
    /// <param name="error">What the handler threw.</param>
    internal static bool IsCertificateError(Exception error) => Find<AuthenticationException>(error) is not null;

    // Inside an IOException, the connection already existed: the request may have been transmitted before the network failed.
    private static bool IsWhileConnecting(Exception? error)
    {
        for (; error is not null and not IOException; error = error.InnerException)
        {
            if (error is SocketException socket) return s_whileConnecting.Contains(socket.SocketErrorCode);
        }
        return false;
    }

    // A status on the exception is a proxy's response to CONNECT: a response of the service itself is not an exception.
    private static bool IsTunnelRefusal(HttpRequestException error) => Member(error, "StatusCode") is HttpStatusCode;

    private static object? Member(HttpRequestException error, string name) =>
        typeof(HttpRequestException).GetProperty(name)?.GetValue(error);

    private static T? Find<T>(Exception? error)
        where T : Exception
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is T found) return found;
        }
        return null;
    }
}
