using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A note on a courseware page (GetFileRemark, SetFileRemark).</summary>
public sealed class CoursewareRemark : CvObject
{
    /// <summary>Number of the courseware.</summary>
    public string FileId { get; set; } = "";

    /// <summary>Page, from 1.</summary>
    [Wire("pageid")]
    public int? PageId { get; set; }

    /// <summary>The note.</summary>
    [Wire("remark")]
    public string? Remark { get; set; }
}
