using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A recording of a class (GetRecordList).</summary>
public sealed class Recording : CvObject, IRoomRow
{
    /// <summary>Another name for the number, without its own meaning.</summary>
    [Wire("tempid")]
    public string? TempId { get; set; }

    /// <summary>Number of the recording.</summary>
    [Wire("recordid", IsKey = true)]
    public string? RecordId { get; set; }

    /// <summary>Number of the enterprise.</summary>
    [Wire("companyid")]
    public string? CompanyId { get; set; }

    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Title: 13 digits, as expected by BatchDeleteRecord and RaiseHands.</summary>
    [Wire("recordtitle", IsKey = true)]
    public string RecordTitle { get; set; } = "";

    /// <summary>Path.</summary>
    [Wire("recordpath")]
    public string? RecordPath { get; set; }

    /// <summary>Start, in the session's zone.</summary>
    [Wire("starttime")]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Length; milliseconds on the wire, judging by the example.</summary>
    [Wire("duration", Form = WireFormat.Milliseconds)]
    public TimeSpan? Duration { get; set; }

    /// <summary>Password; secret.</summary>
    [Wire("recordpwd")]
    public string? RecordPassword { get; set; }

    /// <summary>Whether it is published.</summary>
    [Wire("ispublish")]
    public bool? IsPublished { get; set; }

    /// <summary>Description.</summary>
    [Wire("recorddesc")]
    public string? Description { get; set; }

    /// <summary>Version.</summary>
    [Wire("version")]
    public string? Version { get; set; }

    /// <summary>Whether it exists.</summary>
    [Wire("state")]
    public RecordingState? State { get; set; }

    /// <summary>Size in bytes, judging by the example.</summary>
    [Wire("size")]
    public long? Size { get; set; }

    /// <summary>Name.</summary>
    [Wire("recordname")]
    public string? RecordName { get; set; }

    /// <summary>Address of the file.</summary>
    [Wire("recordfileurl")]
    public string? FileUri { get; set; }

    /// <summary>Number of the task.</summary>
    [Wire("taskid")]
    public string? TaskId { get; set; }

    /// <summary>Number of the video.</summary>
    [Wire("videoid")]
    public string? VideoId { get; set; }

    /// <summary>Address for playing.</summary>
    [Wire("originUrl")]
    public string? OriginUri { get; set; }

    /// <summary>Another state, not described in the document.</summary>
    [Wire("states")]
    public string? States { get; set; }

    /// <summary>Kind of recording.</summary>
    [Wire("recordtype")]
    public RecordingType? RecordType { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("transno")]
    public string? TransactionNumber { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("type")]
    public string? Type { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("codeid")]
    public string? CodeId { get; set; }

    /// <summary>Version of the client.</summary>
    [Wire("clientversion")]
    public string? ClientVersion { get; set; }

    /// <summary>Address of the MP4 file.</summary>
    [Wire("https_playpath_mp4")]
    public string? Mp4Uri { get; set; }

    /// <summary>Address of the M4A file.</summary>
    [Wire("https_playpath_m4a")]
    public string? M4aUri { get; set; }

    /// <summary>Address of the M4A file in a player.</summary>
    [Wire("videoplayback_m4a")]
    public string? M4aPlayerUri { get; set; }

    /// <summary>Address of the MP4 file in a player.</summary>
    [Wire("videoplayback_mp4")]
    public string? Mp4PlayerUri { get; set; }

    /// <summary>Protected address of the MP4 file.</summary>
    [Wire("security_play_mp4")]
    public string? SecureMp4Uri { get; set; }

    /// <summary>Protected address of the M4A file.</summary>
    [Wire("security_play_m4a")]
    public string? SecureM4aUri { get; set; }

    /// <summary>Protected address of the MP4 file in a player.</summary>
    [Wire("security_videoplayback_mp4")]
    public string? SecureMp4PlayerUri { get; set; }

    /// <summary>Protected address of the M4A file in a player.</summary>
    [Wire("security_videoplayback_m4a")]
    public string? SecureM4aPlayerUri { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("media_type")]
    public string? MediaType { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("isali")]
    public bool? IsAli { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordTitle;
}
