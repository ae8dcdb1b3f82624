using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using CvClass.Client;
using CvClass.Client.Errors;

namespace CvClass;

/// <summary>
/// One result code of the service with its meaning and what to do about it (document section 6 and the endpoints' own lists).
/// </summary>
public sealed class ErrorInfo
{
    private readonly ResultCode _code;
    private readonly string _adviceEnglish;
    private readonly string _adviceChinese;

    internal ErrorInfo(ResultCode code, ErrorCategory category, string adviceEnglish, string adviceChinese)
    {
        _code = code;
        _adviceEnglish = adviceEnglish;
        _adviceChinese = adviceChinese;
        Category = category.ToString();
    }

    /// <summary>The result code.</summary>
    public int Code => _code.Code;

    /// <summary>Meaning in English.</summary>
    public string English => _code.English;

    /// <summary>Meaning in the document's own Chinese.</summary>
    public string Chinese => _code.Chinese;

    /// <summary>The PowerShell error category that fits: a member name of <c>ErrorCategory</c>.</summary>
    public string Category { get; }

    /// <summary>Whether the same request may succeed later without any change.</summary>
    public bool IsRetryable => _code.IsRetryable;

    /// <summary>Meaning in the reader's language.</summary>
    public string Message => _code.Message;

    /// <summary>What to check or do, in the reader's language.</summary>
    public string Advice => Language.IsChinese ? _adviceChinese : _adviceEnglish;

    /// <summary>Endpoints where the code means something of its own.</summary>
    public IReadOnlyList<EndpointMeaning> Endpoints => _code.Endpoints;

    /// <summary>The meaning at one endpoint: its own where it has one, else the common one.</summary>
    /// <param name="endpoint">Endpoint name, such as <c>RoomStatus</c>.</param>
    public string MessageAt(string endpoint) => _code.MessageAt(endpoint);

    /// <inheritdoc/>
    public override string ToString() => $"{Code.ToString(CultureInfo.InvariantCulture)}: {Message}";
}
