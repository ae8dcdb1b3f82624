using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.Tests;

/// <summary>The text of a response, as a string or in a reused buffer.</summary>
public sealed class AnswerTextTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    [InlineData(3_000_000)]
    public void A_text_is_read_and_shown_from_its_first_character(int length)
    {
        var content = string.Concat(Enumerable.Range(0, length).Select(i => (char)('一' + (i % 500))));
        using var text = AnswerText.Decode(Encoding.UTF8, new ArraySegment<byte>(Encoding.UTF8.GetBytes("\uFEFF \r\n\t" + content + " ")));
        Assert.False(text.IsEmpty);
        Assert.Equal('一', text.First);
        Assert.Equal(content + " ", text.NewReader().ReadToEnd());
        Assert.Equal(content + " ", text.NewReader().ReadToEnd());
        Assert.Equal(" \r\n\t" + content + " ", text.ToString());
        using var writer = new StringWriter();
        text.WriteTo(writer);
        Assert.Equal(content + " ", writer.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public void A_text_of_whitespace_is_empty(int length)
    {
        using var text = AnswerText.Decode(Encoding.UTF8, new ArraySegment<byte>(Encoding.UTF8.GetBytes(new string(' ', length))));
        Assert.True(text.IsEmpty);
        Assert.Equal("", text.NewReader().ReadToEnd());
    }

    [Fact]
    public void Texts_read_at_the_same_time_do_not_share_a_buffer()
    {
        Parallel.For(0, 2000, i =>
        {
            var content = new string((char)('a' + (i % 26)), 5000 + i);
            using var text = AnswerText.Decode(Encoding.UTF8, new ArraySegment<byte>(Encoding.UTF8.GetBytes(content)));
            Assert.Equal(content, text.NewReader().ReadToEnd());
            text.Dispose(); // returns the buffer only once
        });
    }
}
