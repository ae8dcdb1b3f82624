namespace CvClass.Client.Http;

/// <summary>The requested rows of a list.</summary>
/// <param name="Skip">Rows to skip at the beginning; whole pages of them are not requested.</param>
/// <param name="First">Maximum number of rows after that; no page beyond them is requested.</param>
internal readonly record struct ListSlice(long Skip, long First)
{
    /// <summary>The whole list.</summary>
    public static readonly ListSlice All = new(0, long.MaxValue);
}
