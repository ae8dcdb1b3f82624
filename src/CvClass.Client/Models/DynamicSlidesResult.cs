using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Whether courseware consists of slides with animations (GetFileConvertStatus, which returns 0 for yes).</summary>
internal sealed class DynamicSlidesResult : CvObject
{
    /// <summary>Whether it is.</summary>
    [Wire("convertstatus", Form = WireFormat.ZeroIsYes)]
    public bool? IsDynamic { get; set; }
}
