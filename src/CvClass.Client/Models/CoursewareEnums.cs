namespace CvClass;

/// <summary>Whether and how courseware is converted (<c>conversion</c>, <c>isconvert</c>).</summary>
public enum CoursewareConversion
{
    /// <summary>Not converted.</summary>
    None = 0,

    /// <summary>An ordinary document.</summary>
    Document = 1,

    /// <summary>Slides with their animations.</summary>
    DynamicSlides = 2,

    /// <summary>An HTML5 courseware.</summary>
    Html5 = 3,

    /// <summary>An audio or video file.</summary>
    Media = 4,
}

/// <summary>State of a courseware conversion (<c>status</c>).</summary>
public enum ConversionStatus
{
    /// <summary>Queued.</summary>
    Queued = 0,

    /// <summary>Completed.</summary>
    Succeeded = 1,

    /// <summary>Failed.</summary>
    Failed = 2,

    /// <summary>In progress.</summary>
    Converting = 3,

    /// <summary>The courseware was removed.</summary>
    Deleted = 9,
}

/// <summary>Where courseware belongs (<c>filecategory</c>, <c>type</c> of GetCompanyFileList).</summary>
public enum CoursewareCategory
{
    /// <summary>To a room.</summary>
    Classroom = 0,

    /// <summary>To the whole enterprise.</summary>
    Public = 1,
}

/// <summary>Kind of courseware returned by UploadFile (<c>fileprop</c>).</summary>
public enum CoursewareKind
{
    /// <summary>An ordinary one.</summary>
    Default = 0,

    /// <summary>Slides with animations.</summary>
    DynamicSlides = 2,

    /// <summary>HTML5.</summary>
    Html5 = 3,
}

/// <summary>Whether courseware is shown in its room (<c>status</c> of GetRoomFile).</summary>
public enum CoursewareVisibility
{
    /// <summary>Not visible.</summary>
    Hidden = 0,

    /// <summary>Visible.</summary>
    Visible = 1,

    /// <summary>Removed.</summary>
    Deleted = 9,
}

/// <summary>Whether to convert to high definition (<c>isconversion</c>, <c>isvideoconversion</c>, <c>isvideoalone</c>).</summary>
public enum HighDefinition
{
    /// <summary>Do not convert.</summary>
    No = 0,

    /// <summary>Convert.</summary>
    Yes = 1,

    /// <summary>The enterprise's setting.</summary>
    TenantDefault = 2,
}
