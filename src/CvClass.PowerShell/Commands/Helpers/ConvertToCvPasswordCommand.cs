using System.Management.Automation;
using CvClass.Client.Signing;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gives the encrypted form of passwords.</para>
/// <para type="description">AES-128 in ECB mode with zero bytes for padding, as hex (document section 4.1): the form of userpassword in
/// entry links.</para>
/// </summary>
[Cmdlet(VerbsData.ConvertTo, "CvPassword",
    HelpUri = HelpLinks.Cmdlets + "ConvertTo-CvPassword.md")]
[OutputType(typeof(string))]
public sealed class ConvertToCvPasswordCommand : CipherCommand
{
    /// <summary>Passwords in the clear.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Password")]
    [AllowEmptyString]
    public string[] Password { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var text in Password) Convert(text, PasswordCipher.Encrypt);
    }
}
