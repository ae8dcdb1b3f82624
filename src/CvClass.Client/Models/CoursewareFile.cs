using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Common properties of courseware lists.</summary>
public abstract class CoursewareFile : CvObject
{
    /// <summary>Number of the courseware.</summary>
    [Wire("fileid", IsKey = true)]
    public string FileId { get; set; } = "";

    /// <summary>Number of the enterprise.</summary>
    [Wire("companyid")]
    public string? CompanyId { get; set; }

    /// <summary>Name of the file as it was uploaded.</summary>
    [Wire("filename")]
    public string? Name { get; set; }

    /// <summary>Name under which it is stored.</summary>
    [Wire("newfilename")]
    public string? StoredName { get; set; }

    /// <summary>Size in bytes. The document says KB for one list, but its example shows bytes.</summary>
    [Wire("size")]
    public long? Size { get; set; }

    /// <summary>Who uploaded it.</summary>
    [Wire("uploaduserid")]
    public string? UploadUserId { get; set; }

    /// <summary>Name of the uploader.</summary>
    [Wire("uploadusername")]
    public string? UploadUserName { get; set; }

    /// <summary>When it was uploaded, in the session's zone.</summary>
    [Wire("uploadtime")]
    public DateTimeOffset? UploadTime { get; set; }

    /// <summary>Path of the file.</summary>
    [Wire("filepath")]
    public string? FilePath { get; set; }

    /// <summary>Path for downloading.</summary>
    [Wire("downloadpath")]
    public string? DownloadPath { get; set; }

    /// <summary>Path of the SWF form.</summary>
    [Wire("swfpath")]
    public string? SwfPath { get; set; }

    /// <summary>Path of the PDF form.</summary>
    [Wire("pdfpath")]
    public string? PdfPath { get; set; }

    /// <summary>Path in cloud storage.</summary>
    [Wire("cospdfpath")]
    public string? CosPdfPath { get; set; }

    /// <summary>Extension of the file.</summary>
    [Wire("filetype")]
    public string? FileType { get; set; }

    /// <summary>Number of pages.</summary>
    [Wire("pagenum")]
    public int? PageCount { get; set; }

    /// <summary>Whether all rooms may link it.</summary>
    [Wire("active")]
    public bool? IsPublic { get; set; }

    /// <summary>Server that holds the file.</summary>
    [Wire("fileserverid")]
    public string? FileServerId { get; set; }

    /// <summary>How it is converted.</summary>
    [Wire("isconvert")]
    public CoursewareConversion? Conversion { get; set; }

    /// <summary>Whether it consists of slides with animations.</summary>
    [Wire("dynamicppt")]
    public bool? IsDynamic { get; set; }

    /// <summary>Where it belongs.</summary>
    [Wire("filecategory")]
    public CoursewareCategory? Category { get; set; }

    /// <summary>Who is notified when the conversion completes.</summary>
    [Wire("notifyurl")]
    public string? NotifyUri { get; set; }

    /// <summary>Whether it is an h5ol file.</summary>
    [Wire("isContentDocument")]
    public bool? IsContentDocument { get; set; }

    /// <summary>Server that converts it.</summary>
    [Wire("convertor")]
    public string? Convertor { get; set; }

    /// <summary>Whether the paths are full ones.</summary>
    [Wire("isFullPath")]
    public bool? IsFullPath { get; set; }

    /// <summary>When the conversion began.</summary>
    [Wire("converttime")]
    public DateTimeOffset? ConvertTime { get; set; }

    /// <summary>Position in the conversion queue.</summary>
    [Wire("ordernum")]
    public string? OrderNumber { get; set; }

    /// <summary>Value in that queue.</summary>
    [Wire("redisvalue")]
    public string? RedisValue { get; set; }

    /// <inheritdoc/>
    public override string ToString() => FileId;
}
