using System;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Client.Signing;
using CvClass.Client.Wire;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

/// <summary>The signed text, against what PHP itself makes of the same bodies.</summary>
public sealed class KeyOrderTests
{
    private static readonly JToken s_vectors =
        JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "key-order.json")))["vectors"]!;

    public static TheoryData<int> Bodies => [.. Enumerable.Range(0, s_vectors.Count())];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Keys_sort_as_PHP_sorts_them(int index)
    {
        var form = Form(s_vectors[index]!);
        Assert.Equal((string)s_vectors[index]!["body"]!, RequestSigner.BodyText(form));
    }

    // The emulator has its own sort: if it accepts a token, both sort alike, and as PHP does.
    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_emulator_sorts_keys_as_PHP_does(int index)
    {
        var form = Form(s_vectors[index]!);
        form.Add("token", RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey).Sign(form));
        form.Add("app_id", SandboxService.DemoAppId);
        var answer = new SandboxService()
            .Handle(new SandboxRequest("POST", "WebAPI/getThemeList", "application/x-www-form-urlencoded",
            new ArraySegment<byte>(form.ToUrlEncoded())));
        Assert.Contains("\"result\":0", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    private static FormArray Form(JToken vector)
    {
        var form = new FormArray();
        foreach (var pair in vector["parameters"]!) form.Add((string)pair[0]!, (string)pair[1]!);
        return form;
    }
}
