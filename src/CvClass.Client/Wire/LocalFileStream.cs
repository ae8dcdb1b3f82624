using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Wire;

/// <summary>A file being uploaded, whose read errors are reported as such.</summary>
/// <param name="file">The file, open for reading.</param>
internal sealed class LocalFileStream(FileStream file) : Stream
{
    private readonly long _length = file.Length;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Checked(file.Read(buffer, offset, count), count);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not LocalFileException)
        {
            throw new LocalFileException(file.Name, e.Message, e);
        }
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await file.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not LocalFileException)
        {
            throw new LocalFileException(file.Name, e.Message, e);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }

    // Its length has already been announced.
    private int Checked(int read, int asked) =>
        read == 0 && asked > 0 && file.Position < _length ? throw new LocalFileException(file.Name, Texts.FileShrank) : read;
}
