using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>The parts of a zipped workbook.</summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _large = [];
    private (string Name, byte[] Bytes, int Count)? _kept;

    /// <exception cref="ContainerException">The zip is damaged.</exception>
    internal ZipPackage(ContainerSource source)
    {
        _zip = Damage.Guard(() => new ZipArchive(source.View(), ZipArchiveMode.Read));
        Damage.Guard(() =>
        {
            // Some programs write backslashes; of two parts of one name the first counts.
            foreach (var entry in _zip.Entries)
            {
                var name = entry.FullName.Replace('\\', '/').TrimStart('/');
                if (!_parts.ContainsKey(name)) _parts.Add(name, entry);
            }
            return true;
        });
    }

    /// <summary>Whether there is such a part.</summary>
    internal bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Opens a part that its reader keeps in memory.</summary>
    /// <exception cref="ContainerException">There is no such part.</exception>
    internal Stream Open(string part) => Open(part, Limits.MemoryPart);

    /// <summary>Opens a sheet. One of moderate size is unpacked once and kept until another one is opened.</summary>
    /// <exception cref="ContainerException">There is no such part, or it is damaged.</exception>
    internal Stream OpenSheet(string part)
    {
        if (_large.Contains(part)) return Open(part, Limits.SheetPart);
        if (_kept is not { } kept || kept.Name != part)
        {
            _kept = null;
            using var packed = Open(part, Limits.SheetPart);
            if (Unpack(packed, _parts[part].Length) is not { } unpacked)
            {
                _large.Add(part);
                return Open(part, Limits.SheetPart);
            }
            _kept = kept = (part, unpacked.Bytes, unpacked.Count);
        }
        return new MemoryStream(kept.Bytes, 0, kept.Count, writable: false);
    }

    public void Dispose() => _zip.Dispose();

    private static (byte[] Bytes, int Count)? Unpack(Stream packed, long claimed) => Damage.Guard<(byte[], int)?>(() =>
    {
        // What the file says of its length is only where to begin.
        var bytes = new byte[Math.Max(1 << 16, Math.Min(claimed + 1, Limits.CachedPart))];
        var count = 0;
        while (packed.Read(bytes, count, bytes.Length - count) is > 0 and var n)
        {
            count += n;
            if (count < bytes.Length) continue;
            if (count >= Limits.CachedPart) return null;
            Array.Resize(ref bytes, bytes.Length * 2);
        }
        return (bytes, count);
    });

    private BoundedStream Open(string part, long limit)
    {
        if (!_parts.TryGetValue(part, out var entry)) throw new ContainerException(Texts.FormatPartMissing(part));
        return new BoundedStream(Damage.Guard(entry.Open), limit, xml: true);
    }
}
