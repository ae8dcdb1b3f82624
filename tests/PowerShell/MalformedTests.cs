using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.Tests;

/// <summary>Malformed responses cause one clear error, never a crash or a silent empty list.</summary>
public sealed class MalformedTests
{
    public static TheoryData<string, string, string> Answers => new()
    {
        { "Get-CvRoom", "<html><body>Login to the hotel wireless</body></html>", "not a JSON object" },
        { "Get-CvRoom", """{"result":0,"list":[{"serial":"12","chairmanpwd":"topsecret99","roomname":"a""", "truncated" },
        { "Get-CvRoom", """[{"serial":"12"}]""", "the response is an array instead of an object" },
        { "Get-CvRoom", """{"list":[]}""", "no usable 'result'" },
        { "Get-CvRoom", "", "empty" },
        { "Get-CvRoom", """{"result":0,"list":"nothing"}""", "neither a list" },
        { "Get-CvRoom", """{"result":0,"list":[7]}""", "row 0" },
        { "Get-CvRoom", """{"result":99999999999999999999,"list":[]}""", "too large" },
        { "Get-CvRoom", """{"result":0,"list":[{"serial":"1","starttime":"99999999999999999999"}]}""", "too large" },
        { "Get-CvRoom -Serial 12", """{"result":0,"list":[{"serial":"1"},{"serial":"2"}]}""", "is an array instead of an object" },
        { "Get-CvCourseware", """{"result":0,"list":[{"fileid":1,"size":1e30}]}""", "too large" },
        { "Get-CvRoomUser 12", """{"result":0,"list":{"serial":"1","userdata":[{"network":[1]}]}}""", "is an array instead of an object" },
        { "New-CvRoom a '2026-09-01 08:00' -Duration 45", """{"result":0}""", "no room number" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Each_malformed_response_is_one_clear_error(string command, string answer, string reason)
    {
        using var server = new PlainServer(path => (200, answer));
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify -MaxRetry 0").AssertNoErrors();
        var outcome = engine.Run(command + "; 'after'");
        var error = Assert.Single(outcome.Errors);
        Assert.Null(outcome.Terminating);
        Assert.Equal("after", outcome.Output.Single().BaseObject);
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
        Assert.DoesNotContain("topsecret99", error.ToString(), StringComparison.Ordinal);
        if (!command.StartsWith("New", StringComparison.Ordinal)) Assert.Contains("HTTP 200", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_page_is_an_error_rather_than_a_short_list()
    {
        var asked = 0;
        using var server = new PlainServer(path => ++asked == 1
            ? (200, """{"result":0,"page":1,"pagenumber":200,"list":["""
                + string.Join(",", Enumerable.Range(1, 200).Select(i => $$"""{"serial":"{{i}}"}""")) + "]}")
            : (500, "<html>broken</html>"));
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify -MaxRetry 0").AssertNoErrors();
        var outcome = engine.Run("Get-CvRoom");
        Assert.Equal(200, outcome.Output.Count);
        Assert.Contains("HTTP 500", Assert.Single(outcome.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_is_reported_in_the_services_words()
    {
        using var server = new PlainServer(_ => (200, """{"result":"77777","msg":"quota of moons exceeded"}"""));
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify").AssertNoErrors();
        var error = engine.Run("Start-CvRoom 12").Error;
        Assert.StartsWith("CvClass.77777", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("quota of moons", error.ToString(), StringComparison.Ordinal);
    }
}
