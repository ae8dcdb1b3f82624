using System;
using Newtonsoft.Json;

namespace CvClass.Client.Responses;

/// <summary>Keeps one buffer per thread that reads JSON: most responses are much smaller than the read buffer.</summary>
internal sealed class ThreadStaticCharPool : IArrayPool<char>
{
    internal static readonly ThreadStaticCharPool Instance = new();

    // A thread that once read a large list need not keep its whole buffer.
    private const int Largest = 1 << 16;

    [ThreadStatic]
    private static char[]? s_spare;

    /// <inheritdoc/>
    public char[] Rent(int minimumLength)
    {
        var spare = s_spare;
        s_spare = null;
        return spare is not null && spare.Length >= minimumLength ? spare : new char[minimumLength];
    }

    /// <inheritdoc/>
    public void Return(char[]? array)
    {
        if (array is { Length: <= Largest }) s_spare = array;
    }
}
