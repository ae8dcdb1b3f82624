using CvClass.Client.Rooms;

namespace CvClass.Tests;

/// <summary>Which stored names count as the requested one.</summary>
public sealed class RoomNamesTests
{
    [Theory]
    [InlineData("语文", "语文", true)]
    [InlineData("语文", "数学", false)]
    [InlineData(" 语文  一班 ", "语文 一班", true)]
    [InlineData("a & b <c>", "a &amp; b &lt;c&gt;", true)]
    [InlineData("a & b", "a &amp;amp; b", true)]
    [InlineData("ＡＢＣ（１）", "ABC(1)", true)]
    [InlineData("ﬁ \u00A0x", "fi x", true)]
    [InlineData("课\uD83D\uDE00堂", "课堂", true)]
    [InlineData("课\uD83D\uDE00堂", "课\uFFFD堂", true)]
    [InlineData("a\uD83Db\u200Bc", "abc", true)]
    [InlineData("a lesson that is longer than twenty", "a lesson that is lon", true)] // 20 characters
    [InlineData("a lesson that is longer than twenty", "a lesson that is lo", false)] // 19: not a known limit
    [InlineData("七年级三班数学提高课", "七年级三班数", true)] // 18 bytes: a seventh character would not fit into 20
    [InlineData("七年级三班数学提高课", "七年级三班", false)]
    [InlineData("语文", "语", false)]
    [InlineData("Tom & Jerry's great lesson", "Tom &amp; Jerry's gr", true)] // 20 characters of the escaped form
    [InlineData("a lesson on this & that", "a lesson on this &am", true)] // cut within the entity
    [InlineData("Tom's \"first\" lesson", "Tom\\'s \\\"first\\\" lesson", true)]
    [InlineData("a <b>bold</b> lesson", "a bold lesson", true)]
    [InlineData("a < b, b > c", "a  c", false)]
    [InlineData("a lesson <b>on this</b> and that", "a lesson <b>on this<", true)] // cut within a tag
    [InlineData("a lesson <on this and that>", "a lesson &lt;on this", true)]
    [InlineData("语文", "", false)]
    [InlineData("语文", null, false)]
    public void A_stored_name_matches_when_only_known_alterations_differ(string wanted, string? stored, bool fits) =>
        Assert.Equal(fits, RoomNames.Fits(wanted, RoomNames.Normalize(wanted), stored));
}
