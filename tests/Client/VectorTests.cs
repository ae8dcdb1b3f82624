using System;
using System.IO;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client.Signing;
using CvClass.Client.Wire;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

/// <summary>Tokens, passwords and links, against the values that PHP computed.</summary>
public sealed class VectorTests
{
    private static readonly JObject s_vectors =
        JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "vectors.json")));

    public static TheoryData<int> Tokens => [.. Enumerable.Range(0, s_vectors["token"]!.Count())];

    public static TheoryData<int> Ciphers => [.. Enumerable.Range(0, s_vectors["aes"]!.Count())];

    public static TheoryData<int> Entries => [.. Enumerable.Range(0, s_vectors["entry"]!.Count())];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void The_token_equals_that_of_PHP(int index)
    {
        var vector = s_vectors["token"]![index]!;
        var form = new FormArray();
        foreach (var pair in vector["parameters"]!) form.Add((string)pair[0]!, (string)pair[1]!);
        Assert.Equal((string)vector["body"]!, RequestSigner.BodyText(form));
        Assert.Equal((string)vector["token"]!, RequestSigner.Create((string)vector["app_id"]!, (string)vector["secret"]!).Sign(form));
    }

    [Theory]
    [MemberData(nameof(Ciphers))]
    public void The_encrypted_password_equals_that_of_PHP(int index)
    {
        var vector = s_vectors["aes"]![index]!;
        Assert.Equal((string)vector["hex"]!, PasswordCipher.Encrypt((string)vector["plain"]!, (string)vector["key"]!));
        Assert.Equal((string)vector["plain"]!, PasswordCipher.Decrypt(((string)vector["hex"]!).ToUpperInvariant(), (string)vector["key"]!));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_entry_link_equals_that_of_PHP(int index)
    {
        var vector = s_vectors["entry"]![index]!;
        var link = new EntryLink
        {
            Domain = "demo",
            Serial = (string)vector["serial"]!,
            UserName = "学生 01&",
            Role = (UserRole)(int)vector["usertype"]!,
            Timestamp = DateTimeOffset.FromUnixTimeSeconds((long)vector["ts"]!),
            JumpUri = "https://example.com/?a=1&b=2",
        };
        var uri = link.ToUri(new Uri("https://cvclassapi.263cv.net/"), (string)vector["app_id"]!);
        Assert.Contains("&auth=" + (string)vector["auth"]!, uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("&username=%E5%AD%A6%E7%94%9F%2001%26&", uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("&jumpurl=https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D2", uri.AbsoluteUri, StringComparison.Ordinal);
    }
}
