using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace CvClass.Timetable.Containers;

/// <summary>The bytes of a file, which several readers share, each with a position of its own.</summary>
internal sealed class ContainerSource : IDisposable
{
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int WouldBlock = 11;

    private readonly Stream _stream;
    private readonly bool _owned;

    private ContainerSource(Stream stream, bool owned) => (_stream, _owned) = (stream, owned);

    /// <summary>Ends the reading early: every byte of a file comes through here.</summary>
    internal CancellationToken Cancellation { get; set; }

    /// <summary>Length in bytes.</summary>
    internal long Length => _stream.Length;

    /// <summary>Opens a file, also one that Excel has open.</summary>
    /// <exception cref="ContainerException">It is not there, locked, or not to be read by this user.</exception>
    internal static ContainerSource Open(string path)
    {
        try
        {
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1), owned: true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ContainerException(Texts.FileMissing, inner: e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ContainerException(Directory.Exists(path) ? Texts.FileIsFolder : Texts.FileDenied, inner: e);
        }
        catch (IOException e)
        {
            var code = e.HResult & 0xFFFF;
            var locked = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? code is SharingViolation or LockViolation
                : code == WouldBlock;
            throw new ContainerException(locked ? Texts.FileLocked : Texts.FormatFileUnreadable(e.Message), inner: e);
        }
    }

    /// <summary>Takes a stream, which stays the caller's; one that cannot seek is read into memory.</summary>
    /// <exception cref="ContainerException">It cannot seek and is too long for memory.</exception>
    internal static ContainerSource From(Stream stream)
    {
        if (stream.CanSeek) return new(stream, owned: false);
        var copy = new MemoryStream();
        using var bounded = new BoundedStream(stream, Limits.WholeFile, leaveOpen: true);
        bounded.CopyTo(copy);
        return new(copy, owned: true);
    }

    /// <summary>A stream over all bytes from <paramref name="skip"/> on, independent of the others.</summary>
    internal Stream View(long skip = 0) => new SourceView(this, skip);

    /// <summary>The first bytes, fewer if the file is shorter.</summary>
    internal byte[] Head(int count)
    {
        using var view = View();
        var head = new byte[(int)Math.Min(count, Length)];
        var got = 0;
        while (got < head.Length && view.Read(head, got, head.Length - got) is > 0 and var n) got += n;
        Array.Resize(ref head, got);
        return head;
    }

    /// <summary>All bytes.</summary>
    /// <exception cref="ContainerException">There are more than <paramref name="limit"/>.</exception>
    internal byte[] All(long limit = Limits.WholeFile)
    {
        if (Length > limit) throw new ContainerException(Texts.FormatFileTooLarge(limit >> 20));
        return Head((int)Length);
    }

    public void Dispose()
    {
        if (_owned) _stream.Dispose();
    }

    private sealed class SourceView(ContainerSource owner, long skip) : ReadOnlyStream
    {
        public override bool CanSeek => true;

        public override long Length => owner.Length - skip;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            owner.Cancellation.ThrowIfCancellationRequested();
            var source = owner._stream;
            if (source.Position != skip + Position) source.Position = skip + Position;
            var n = source.Read(buffer, offset, count);
            Position += n;
            return n;
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            var start = origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };
            if (start + offset < 0) throw new IOException(new ArgumentOutOfRangeException(nameof(offset)).Message);
            return Position = start + offset;
        }
    }
}
