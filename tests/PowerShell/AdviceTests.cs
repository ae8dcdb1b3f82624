using System;
using System.Linq;
using CvClass.Client.Errors;
using CvClass.PowerShell.Errors;

namespace CvClass.Tests;

public sealed class AdviceTests
{
    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public void Each_result_code_has_advice_in_the_language_of_the_reader(string language, bool isChinese)
    {
        using var culture = new Culture(language);
        Assert.Equal(ErrorCatalog.All.Select(c => c.Code), AdviceCatalog.All.Select(e => e.Code));
        Assert.All(AdviceCatalog.All, e => Assert.Equal(isChinese, e.Advice.Any(c => c > 0x4E00)));
    }

    [Fact]
    public void Advice_is_added_once_and_only_to_a_failure_of_a_call()
    {
        var failure = new CvClassException(FailureKind.Service, "RoomInfo", "It failed.") { Code = 4007 };
        AdviceCatalog.AddTo(failure);
        var advice = AdviceCatalog.Find(4007)!.Advice;
        Assert.Equal("It failed. " + advice, failure.Message);
        failure.Advice = "Ask.";
        AdviceCatalog.AddTo(failure);
        Assert.Equal("It failed. Ask.", failure.Message);
        Assert.Equal("It failed.", failure.Reason);
        var other = new InvalidOperationException("It failed.");
        AdviceCatalog.AddTo(other);
        Assert.Equal("It failed.", other.Message);
    }

    [Theory]
    [InlineData(FailureKind.Connection, "-Proxy")]
    [InlineData(FailureKind.Timeout, "-TimeoutSec")]
    [InlineData(FailureKind.Http, "-BaseUri")]
    [InlineData(FailureKind.InvalidResponse, "one page")]
    [InlineData(FailureKind.OutcomeUnknown, "Check the service before retrying")]
    public void A_failure_without_a_code_gets_advice_by_its_kind(FailureKind kind, string part)
    {
        using var culture = new Culture("en-US");
        var failure = new CvClassException(kind, "RoomInfo", "It failed.");
        AdviceCatalog.AddTo(failure);
        Assert.Contains(part, failure.Advice, StringComparison.Ordinal);
    }
}
