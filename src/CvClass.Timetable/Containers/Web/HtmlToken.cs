namespace CvClass.Timetable.Containers.Web;

/// <summary>A piece of a web page: text, or a tag.</summary>
/// <param name="Name">Name of the tag in lower case; null for text.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Start">Index of the text, or of the attributes of the tag.</param>
/// <param name="End">Index behind it.</param>
internal readonly record struct HtmlToken(string? Name, bool IsEnd, int Start, int End);
