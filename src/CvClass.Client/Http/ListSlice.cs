namespace CvClass.Client.Http;

/// <summary>Which rows of a list are wanted.</summary>
/// <param name="Skip">Rows to leave out at the beginning; whole pages of them are not asked for.</param>
/// <param name="First">Most rows after that; no page is asked for beyond them.</param>
internal readonly record struct ListSlice(long Skip, long First)
{
    /// <summary>The whole list.</summary>
    public static readonly ListSlice All = new(0, long.MaxValue);
}
