using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>
/// The streams of an OLE compound file ([MS-CFB]). Chains of sectors that run in a circle or out of the file are an error.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int HeaderTables = 109;
    private const int EntryLength = 128;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly byte[] _bytes;
    private readonly int _shift;
    private readonly int _miniShift;
    private readonly uint _miniCutoff;
    private readonly List<uint> _tables = [];
    private readonly Dictionary<string, (uint Start, uint Length)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<(byte[] Stream, byte[] Table)> _mini;

    /// <exception cref="ContainerException">The file is damaged.</exception>
    internal CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderLength) throw Damaged();
        (_shift, _miniShift, _miniCutoff) = (UInt16(30), UInt16(32), UInt32(56));
        if (_shift is < 7 or > 16 || _miniShift is < 4 or > 12 || _miniShift > _shift) throw Damaged();
        ReadTables();
        uint root = LastSector;
        var directory = Chain(UInt32(48));
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var length = Math.Min(BitConverter.ToUInt16(directory, at + 64), (ushort)64) - 2;
            if (length <= 0) continue;
            var (start, size) = (BitConverter.ToUInt32(directory, at + 116), BitConverter.ToUInt32(directory, at + 120));
            if (directory[at + 66] == 5) root = start;
            if (directory[at + 66] == 2) _streams[Encoding.Unicode.GetString(directory, at, length)] = (start, size);
        }
        _mini = new(() => (Chain(root), Chain(UInt32(60))));
    }

    /// <summary>Whether there is such a stream.</summary>
    internal bool Has(string name) => _streams.ContainsKey(name);

    /// <summary>The bytes of a stream; as many as its sectors hold where the file claims more.</summary>
    /// <exception cref="ContainerException">The file is damaged.</exception>
    internal byte[] Read(string name)
    {
        var (start, length) = _streams[name];
        var bytes = length < _miniCutoff ? MiniChain(start, length) : Chain(start);
        if (length < bytes.Length) Array.Resize(ref bytes, (int)length);
        return bytes;
    }

    // Where the allocation table lies: the first sectors in the header, more in a chain of sectors.
    private void ReadTables()
    {
        for (var i = 0; i < HeaderTables; i++)
        {
            if (UInt32(76 + (i * 4)) is < LastSector and var table) _tables.Add(table);
        }
        var perSector = (1 << _shift) / 4;
        var next = UInt32(68);
        for (var n = 0; next < LastSector; n++)
        {
            if (n > Sectors) throw Damaged();
            var at = Offset(next);
            for (var i = 0; i < perSector - 1; i++)
            {
                if (UInt32(at + (i * 4)) is < LastSector and var table) _tables.Add(table);
            }
            next = UInt32(at + ((perSector - 1) * 4));
        }
        if (_tables.Count > Sectors) throw Damaged();
    }

    private long Sectors => ((long)_bytes.Length >> _shift) + 1;

    private byte[] Chain(uint start)
    {
        var stream = new MemoryStream();
        var size = 1 << _shift;
        for (var sector = start; sector < LastSector; sector = Next(sector))
        {
            var at = Offset(sector);
            stream.Write(_bytes, at, Math.Min(size, _bytes.Length - at));
            if (stream.Length > _bytes.Length) throw Damaged(); // in a circle
        }
        return stream.ToArray();
    }

    private byte[] MiniChain(uint start, uint length)
    {
        var (mini, table) = _mini.Value;
        var stream = new MemoryStream();
        var size = 1 << _miniShift;
        for (var sector = start; sector < LastSector && stream.Length < length;)
        {
            var at = (long)sector << _miniShift;
            var entry = (long)sector * 4;
            if (at >= mini.Length || entry + 4 > table.Length) throw Damaged();
            stream.Write(mini, (int)at, (int)Math.Min(size, mini.Length - at));
            sector = BitConverter.ToUInt32(table, (int)entry);
        }
        return stream.ToArray();
    }

    private uint Next(uint sector)
    {
        var perSector = (1 << _shift) / 4;
        var table = (int)(sector / perSector);
        if (table >= _tables.Count) throw Damaged();
        return UInt32(Offset(_tables[table]) + ((int)(sector % perSector) * 4));
    }

    private int Offset(uint sector)
    {
        var at = ((long)sector + 1) << _shift;
        return at < _bytes.Length ? (int)at : throw Damaged();
    }

    private ushort UInt16(int at) => BitConverter.ToUInt16(_bytes, at);

    private uint UInt32(int at) => at + 4 <= _bytes.Length ? BitConverter.ToUInt32(_bytes, at) : throw Damaged();

    private static ContainerException Damaged() => new(Texts.OleDamaged);
}
