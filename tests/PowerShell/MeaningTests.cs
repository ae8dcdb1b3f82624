using System;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;

namespace CvClass.Tests;

/// <summary>An error shows the meaning that its result code has at the called endpoint.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void A_code_with_a_meaning_at_one_endpoint_is_reported_with_it_there(string language)
    {
        using var culture = new Culture(language);
        var (path, code) = ("", 0);
        using var server = new PlainServer(asked => asked == path ? (200, $$"""{"result":{{code}}}""") : null);
        using var engine = new Engine(connect: false);
        var count = 0;
        foreach (var (info, meaning, name) in ErrorCatalog.All.SelectMany(e => e.Endpoints.SelectMany(m => m.Names.Select(n => (e, m, n)))))
        {
            var endpoint = EndpointList.Requests.Select(t => RequestMetadata.Of(t).Endpoint).Single(e => e.Name == name);
            (path, code) = (endpoint.Path, info.Code);
            engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify -MaxRetry 0").AssertNoErrors();
            var outcome = engine.Run(ExampleTests.Calls[name]);
            if (code == 0 || endpoint.NoData.Contains(code))
            {
                Assert.True(outcome.Terminating is null && outcome.Output.Count <= 1, name);
                continue;
            }
            count++;
            var text = outcome.Error.ToString();
            Assert.Matches($"^{name}(: |：){Regex.Escape(meaning.Message)}( \\(|（)", text);
            Assert.StartsWith($"CvClass.{code},", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }
        Assert.True(count >= 20, $"only {count}");
    }
}
