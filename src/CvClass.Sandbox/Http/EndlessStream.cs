using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Sandbox.Http;

/// <summary>A body that starts with given bytes and continues with spaces forever, at a limited rate.</summary>
/// <param name="beginning">The first bytes.</param>
/// <param name="bytesPerSecond">The rate of the spaces.</param>
internal sealed class EndlessStream(byte[] beginning, int bytesPerSecond) : Stream
{
    private const int TurnsPerSecond = 20;
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(1000.0 / TurnsPerSecond);
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (_given < beginning.Length)
        {
            var first = Math.Min(count, beginning.Length - _given);
            Buffer.BlockCopy(beginning, _given, buffer, offset, first);
            _given += first;
            return first;
        }
        await Task.Delay(s_turn, cancellationToken).ConfigureAwait(false);
        var blanks = Math.Min(count, bytesPerSecond / TurnsPerSecond);
        for (var i = 0; i < blanks; i++) buffer[offset + i] = (byte)' ';
        return blanks;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
