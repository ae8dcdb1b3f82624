using System;
using System.Security.Cryptography;
using System.Text;
using CvClass.Sandbox;

namespace CvClass.Bench;

/// <summary>The token of a request as a script without the module would compute it.</summary>
internal static class BareSigner
{
    /// <summary>The token of a body: names and values in the order of the names, one after the other.</summary>
    internal static string Token(string body) => Md5(Md5(SandboxService.DemoAppId + body) + Md5(SandboxService.DemoSecretKey));

    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
