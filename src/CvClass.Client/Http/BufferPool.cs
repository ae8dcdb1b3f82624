using System;
using System.Collections.Generic;

namespace CvClass.Client.Http;

/// <summary>
/// Keeps a few large buffers for reuse: pages of long lists are large objects that only a full garbage collection would free.
/// </summary>
/// <typeparam name="T">Bytes or characters.</typeparam>
internal sealed class BufferPool<T>
{
    private const int Smallest = 1 << 14;
    private const int Largest = 1 << 20;
    private const int Most = 16;

    internal static readonly BufferPool<T> Shared = new();

    private readonly Stack<T[]> _spare = new();

    /// <summary>A buffer of at least this length, not cleared.</summary>
    internal T[] Rent(int length)
    {
        lock (_spare)
        {
            // A buffer that is too short is dropped, so that the pool adapts to the sizes needed.
            if (_spare.Count > 0 && _spare.Pop() is var spare && spare.Length >= length) return spare;
        }
        var size = Smallest;
        while (size < length && size < Largest) size *= 2;
        return new T[Math.Max(size, length)];
    }

    /// <summary>Returns a buffer that is no longer in use.</summary>
    internal void Return(T[] buffer)
    {
        if (buffer.Length is < Smallest or > Largest) return;
        lock (_spare)
        {
            if (_spare.Count < Most) _spare.Push(buffer);
        }
    }
}
