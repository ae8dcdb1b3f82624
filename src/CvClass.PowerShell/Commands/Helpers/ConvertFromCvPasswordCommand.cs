using System.Management.Automation;
using CvClass.Client.Signing;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gives passwords back from their encrypted form.</para>
/// <para type="description">AES-128 in ECB mode with zero bytes for padding, as hex (document section 4.1): the form of userpassword in
/// entry links.</para>
/// </summary>
[Cmdlet(VerbsData.ConvertFrom, "CvPassword",
    HelpUri = HelpLinks.Cmdlets + "ConvertFrom-CvPassword.md")]
[OutputType(typeof(string))]
public sealed class ConvertFromCvPasswordCommand : CipherCommand
{
    /// <summary>Hex texts, 32 digits for each 16 bytes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "EncryptedPassword")]
    [AllowEmptyString]
    public string[] EncryptedPassword { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var text in EncryptedPassword) Convert(text, PasswordCipher.Decrypt);
    }
}
