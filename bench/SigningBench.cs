using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using CvClass.Client.Signing;
using CvClass.Client.Wire;

namespace CvClass.Bench;

/// <summary>Signing a room against three bare MD5s over the same bytes.</summary>
public class SigningBench
{
    private readonly RequestSigner _signer = RequestSigner.Create("5NIWjlgmvqwbt494", "secret");
    private readonly FormArray _form = new();
    private readonly byte[] _bytes;

    /// <summary>A room with a Chinese name.</summary>
    public SigningBench()
    {
        _form.Add("roomname", "高一(3)班 语文");
        foreach (var (name, value) in new[] { ("starttime", "1788220800"), ("endtime", "1788223500"), ("chairmanpwd", "t123456"),
            ("assistantpwd", "a123456"), ("patrolpwd", "p123456"), ("maxvideo", "7") })
        {
            _form.Add(name, value);
        }
        _bytes = Encoding.UTF8.GetBytes("5NIWjlgmvqwbt494" + RequestSigner.BodyText(_form));
    }

    /// <summary>The token.</summary>
    [Benchmark]
    public string Sign() => _signer.Sign(_form);

    /// <summary>Three digests, nothing else.</summary>
    [Benchmark(Baseline = true)]
    public int ThreeMd5()
    {
        Span<byte> hash = stackalloc byte[16];
        return MD5.HashData(_bytes, hash) + MD5.HashData(_bytes, hash) + MD5.HashData(_bytes, hash);
    }

    /// <summary>A quick measurement for the table; the argument 'signing' runs BenchmarkDotNet itself.</summary>
    internal static void Print()
    {
        var bench = new SigningBench();
        _ = (Time(() => bench.Sign()), Time(() => bench.ThreeMd5()));
        var pairs = Enumerable.Range(0, 9).Select(_ => (Sign: Time(() => bench.Sign()), Md5: Time(() => bench.ThreeMd5())))
            .OrderBy(p => p.Sign / p.Md5).ElementAt(4);
        Console.WriteLine();
        Console.WriteLine("| signing a room | ns |");
        Console.WriteLine("|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| RequestSigner.Sign | {pairs.Sign:0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| three bare MD5s over the same bytes | {pairs.Md5:0} |"));
    }

    private static double Time(Action action)
    {
        const int times = 50_000;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) action();
        return clock.Elapsed.TotalNanoseconds / times;
    }
}
