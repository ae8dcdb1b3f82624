using System;
using System.Management.Automation;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>Shared code of encrypting and decrypting passwords (document section 4.1).</summary>
public abstract class CipherCommand : PSCmdlet
{
    /// <summary>The key, of which 16 bytes count; by default the session's app id.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Key { get; set; }

    /// <summary>The session whose app id is the key; by default that of the runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [SessionInput]
    public CvSession? Session { get; set; }

    /// <summary>Converts one text with the effective key, or writes an error.</summary>
    private protected void Convert(string text, Func<string, string, string> convert)
    {
        var key = Key ?? (Session ?? SessionStore.Current)?.AppId;
        if (key is null)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(new InvalidOperationException(Texts.NoKey), "NoKey",
                ErrorCategory.InvalidArgument, null));
        }
        try
        {
            WriteObject(convert(text, key!));
        }
        catch (FormatException e)
        {
            WriteError(ErrorRecordFactory.Create(e, null)); // without the text: it is a password
        }
    }
}
