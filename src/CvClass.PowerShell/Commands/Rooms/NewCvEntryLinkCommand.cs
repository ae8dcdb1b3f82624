using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.Client.Signing;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Creates links for entering rooms.</para>
/// <para type="description">Entry (1.3.1). Nothing is sent: the link is signed here and opened in a browser.</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvEntryLink",
    HelpUri = HelpLinks.Cmdlets + "New-CvEntryLink.md")]
[OutputType(typeof(EntryLinkInfo))]
public sealed class NewCvEntryLinkCommand : CvCommand
{
    private PSObject? _inputObject;

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>Name shown in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "UserName")]
    [Input(Required = true)]
    public string? UserName { get; set; }

    /// <summary>Role in the room: Teacher, Assistant, Student, Patrol or HeadTeacher.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Role")]
    [Alias("usertype")]
    [ValidateSet("Teacher", "Assistant", "Student", "Patrol", "HeadTeacher")]
    [Input(typeof(UserRole), Required = true)]
    public UserRole Role { get; set; }

    /// <summary>User id of the third-party system.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("pid")]
    [Input]
    public string? UserId { get; set; }

    /// <summary>The password of the role; the link contains it encrypted, so the user is not asked for it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? Password { get; set; }

    /// <summary>The role's encrypted password, as ConvertTo-CvPassword returns it; the link contains it unchanged.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("userpassword")]
    [Input]
    public string? EncryptedPassword { get; set; }

    /// <summary>Extension data of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? ExtraData { get; set; }

    /// <summary>Where the browser goes when the lesson is over.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("jumpurl")]
    [Input]
    public string? JumpUri { get; set; }

    /// <summary>Company domain; by default that of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? Domain { get; set; }

    /// <summary>When the link counts as created; by default now.</summary>
    [Parameter]
    [Alias("ts")]
    [Input(typeof(CvTime))]
    public CvTime? Timestamp { get; set; }

    /// <summary>The piped object itself: the link carries the room's name and start.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject
    {
        get => _inputObject;
        set
        {
            _inputObject = value;
            BeginInput();
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsFit(InputObject)) return;
        foreach (var serial in Serial)
        {
            try
            {
                WriteObject(Link(serial));
            }
            catch (ArgumentException e)
            {
                Fail(e, UserName);
            }
        }
    }

    private EntryLinkInfo Link(string serial)
    {
        if (!string.IsNullOrEmpty(Password)
            && !string.IsNullOrEmpty(EncryptedPassword)) throw new ArgumentException(Texts.PasswordTwice);
        var domain = Domain ?? CurrentSession.Domain ?? throw new ArgumentException(Texts.DomainMissing + " " + Texts.DomainMissingAdvice);
        var link = Fill(new EntryLink { Serial = serial, Role = Role });
        link.Domain = domain;
        link.Timestamp ??= TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, CurrentSession.TimeZone);
        if (!string.IsNullOrEmpty(Password)) link.EncryptedPassword = PasswordCipher.Encrypt(Password!, CurrentSession.AppId);
        var uri = link.ToUri(CurrentSession.BaseUri, CurrentSession.AppId);
        var info = new EntryLinkInfo(serial, link.UserName!, Role, link.UserId, link.Timestamp.Value, uri);
        // The name in a student's row is the student's.
        if (PipedRoom.Of(InputObject, CurrentSession.TimeZone) is { Start: not null } room) room.Mark(info);
        return info;
    }
}
