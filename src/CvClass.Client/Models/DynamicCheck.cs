using CvClass.Client.Wire;

namespace CvClass;

/// <summary>Whether a courseware is slides with animations (GetFileConvertStatus, which answers 0 for yes).</summary>
public sealed class DynamicCheck : CvObject
{
    /// <summary>Whether it is.</summary>
    [Wire("convertstatus", Form = WireForm.ZeroIsYes)]
    public bool? IsDynamic { get; set; }
}
