using System;
using System.Linq;
using CvClass.Client.Errors;

namespace CvClass.Tests;

/// <summary>No secret reaches a message, whatever format a service or gateway prints it in.</summary>
public sealed class SecretMaskTests
{
    public static TheoryData<string> Prints =>
    [
        """{"chairmanpwd":"geheim77","x":1}""",
        """{"chairmanpwd" : "geheim77""",
        """{"passwords":["geheim77","geheim78"],"x":1}""",
        """{"auth":{"value":"geheim77","list":{"a":"geheim78"}},"x":1}""",
        """{"debug":"{\"chairmanpwd\":\"geheim77\",\"x\":1}"}""",
        """{"debug":"{\\\"chairmanpwd\\\":\\\"geheim77\\\"}"}""",
        """{"debug":"{\u0022chairmanpwd\u0022:\u0022geheim77\u0022}"}""",
        "<room><chairmanpwd>geheim77</chairmanpwd></room>",
        "<room><chairmanpwd type=\"string\"><![CDATA[geheim77]]></chairmanpwd></room>",
        "<ns:password>geheim77</ns:password>",
        "<room chairmanpwd=\"geheim77\" x=\"1\"/>",
        "<field name=\"chairmanpwd\">geheim77</field>",
        "<param name=\"chairmanpwd\" value=\"geheim77\"/>",
        "<meta name=\"csrf-token\" content=\"geheim77\">",
        "<label>Password</label> <input type=\"text\" value=\"geheim77\">",
        "<dt>chairmanpwd</dt><dd>geheim77</dd>",
        "<table><tr><td>chairmanpwd</td><td>geheim77</td></tr></table>",
        "<table><tr><td><b>chairmanpwd</b>:</td>\n<td><pre>geheim77</pre></td></tr></table>",
        "<table><tr><th>name</th><th>chairmanpwd</th><th>x</th></tr><tr><td>a</td><td>geheim77</td><td>1</td></tr></table>",
        "<table><tr><td>chairmanpwd</td><td>x</td></tr><tr><td>geheim77</td><td>1</td></tr></table>",
        "Array\n(\n    [name] => a\n    [chairmanpwd] => geheim77 geheim78\n    [x] => 1\n)\n",
        "Array ( [pwds] => Array ( [0] => geheim77 [1] => geheim78 ) [x] => 1 )",
        "array(2) {\n  [\"chairmanpwd\"]=>\n  string(8) \"geheim77\"\n  [\"x\"]=>\n  int(1)\n}",
        "array(1) {\n  [\"passwords\"]=>\n  array(2) {\n    [0]=>\n    string(8) \"geheim77\"\n"
            + "    [1]=>\n    string(8) \"geheim78\"\n  }\n}",
        "array ( 'chairmanpwd' => 'geheim77', 'x' => 1 )",
        "chairmanpwd=geheim77&x=1",
        "chairmanpwd%3Dgeheim77%26x%3D1",
        "%7B%22chairmanpwd%22%3A%22geheim77%22%7D",
        "{&quot;chairmanpwd&quot;:&quot;geheim77&quot;}",
        "Authorization: Bearer geheim77",
        "token: geheim77",
        "密码：geheim77",
        "The proxy tunnel request to proxy 'http://me:geheim77@proxy:8080/' failed",
    ];

    [Theory]
    [MemberData(nameof(Prints))]
    public void Values_of_secret_fields_are_masked_in_every_print_format(string print)
    {
        foreach (var text in (string[])[print, print + " and more", "before: " + print])
        {
            var shown = SecretMask.Excerpt(text, []);
            Assert.DoesNotContain("geheim", shown, StringComparison.Ordinal);
            Assert.Contains("***", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("password must have 4 to 16 characters")]
    [InlineData("The token is not valid")]
    [InlineData("密码错误，请重试")]
    [InlineData("""{"result":4007,"msg":"no such room"}""")]
    [InlineData("https://example.com/a?b=c@d")]
    public void A_sentence_without_secrets_is_unchanged(string text) => Assert.Equal(text, SecretMask.Excerpt(text, []));

    [Theory]
    [InlineData("""{"chairmanpwd":"geheim77","x":"seen"}""")]
    [InlineData("<table><tr><td>pwd</td><td>geheim77</td></tr></table> seen")]
    [InlineData("[pwd] => geheim77\n[x] => seen")]
    [InlineData("pwd=geheim77&x=seen")]
    public void A_value_that_is_not_secret_is_shown(string text) =>
        Assert.Contains("seen", SecretMask.Excerpt(text, []), StringComparison.Ordinal);

    [Theory]
    [InlineData("pä/ss\"1", "echo: pä/ss\"1")]
    [InlineData("pä/ss\"1", """echo: "pä/ss\"1" """)]
    [InlineData("pä/ss\"1", """echo: "p\u00e4\/ss\"1" """)]
    [InlineData("pä/ss\"1", """echo: "p\u00E4/ss\"1" """)]
    [InlineData("pä/ss\"1", "echo: p%C3%A4%2Fss%221")]
    [InlineData("pä/ss\"1", "echo: p%c3%a4%2fss%221")]
    [InlineData("a b+c", "echo: a+b%2Bc")]
    [InlineData("a b+c", "echo: a%20b%2bc")]
    [InlineData("a<b>&'c", "echo: a&lt;b&gt;&amp;&#39;c")]
    [InlineData("a<b>&'c", "echo: a&lt;b&gt;&amp;&#039;c")]
    public void A_secret_of_the_request_is_masked_however_it_is_escaped(string secret, string text) =>
        Assert.Equal("echo: ***", SecretMask.Excerpt(text, [secret]).Replace("\"***\"", "***", StringComparison.Ordinal));

    [Theory]
    [InlineData("a")]
    [InlineData("pwd")]
    [InlineData("<pwd ")]
    [InlineData("pwd=")]
    [InlineData("pwd\"")]
    [InlineData("pwd</b>")]
    [InlineData("pwd: [")]
    [InlineData("pwd </i")]
    [InlineData("://")]
    [InlineData("\\")]
    [InlineData("pwd=>string(")]
    [InlineData("pwd:array(")]
    [InlineData("pwd:string( ")]
    [InlineData("</pwd>")]
    [InlineData("pwd<a>")]
    [InlineData("pwd</td>")]
    [InlineData("pwd ")]
    public void A_text_of_megabytes_is_masked(string piece) =>
        Assert.NotNull(SecretMask.Apply(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)), ["geheim77"]));
}
