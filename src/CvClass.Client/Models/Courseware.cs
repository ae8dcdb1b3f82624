using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A courseware file (GetCompanyFileList, GetConversionFile; UploadFile and UploadFileUrl return part of it).</summary>
public sealed class Courseware : CoursewareFile
{
    /// <summary>State of the conversion.</summary>
    [Wire("status")]
    public ConversionStatus? Status { get; set; }

    /// <summary>Folder.</summary>
    [Wire("catalogid")]
    public string? CatalogId { get; set; }

    /// <summary>Kind of courseware (UploadFile only).</summary>
    [Wire("fileprop")]
    public CoursewareKind? Kind { get; set; }

    /// <summary>Full address (UploadFile only).</summary>
    [Wire("file_address")]
    public string? Address { get; set; }
}
