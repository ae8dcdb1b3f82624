using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CvClass.Client.Errors;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class ErrorCatalogTests
{
    private static readonly JToken s_errors =
        JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json")))["errors"]!;

    [Fact]
    public void Every_documented_code_has_a_message_in_both_languages()
    {
        var documented = s_errors.Select(e => (int)e["code"]!).Distinct().Order().ToArray();
        Assert.Equal(134, documented.Length);
        Assert.Equal(documented, ErrorCatalog.All.Select(e => e.Code));
        Assert.All(ErrorCatalog.All, e => Assert.False(string.IsNullOrWhiteSpace(e.English) || string.IsNullOrWhiteSpace(e.Chinese)));
    }

    [Fact]
    public void Each_Chinese_message_is_the_documents_own_for_its_endpoint()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            foreach (var row in s_errors)
            {
                var info = ErrorCatalog.Find((int)row["code"]!)!;
                foreach (var place in row["where"]!.Select(w => (string)w!))
                {
                    Assert.Equal((string)row["zh"]!, place == "common" ? info.Message : info.MessageAt(place));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
