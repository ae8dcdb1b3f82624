using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>The records of a BIFF workbook, for what ExcelDataReader does not report.</summary>
internal static class BiffRecords
{
    private const int Bof = 0x809;
    private const int Eof = 0x0A;
    private const int DateMode = 0x22;

    /// <summary>The records of one substream; those of charts inside of it are passed over.</summary>
    /// <param name="bytes">The workbook's stream.</param>
    /// <param name="start">Where the substream begins.</param>
    internal static IEnumerable<(int Id, int At, int Length)> Of(byte[] bytes, int start)
    {
        var depth = 0;
        for (var at = start; at + 4 <= bytes.Length;)
        {
            var (id, length) = (BitConverter.ToUInt16(bytes, at), BitConverter.ToUInt16(bytes, at + 2));
            at += 4;
            if (at + length > bytes.Length) yield break;
            if (id == Bof) depth++;
            else if (id == Eof && --depth <= 0) yield break;
            else if (depth <= 1) yield return (id, at, length);
            at += length;
        }
    }

    /// <summary>Whether the days of a workbook count from 1904.</summary>
    /// <param name="workbook">The workbook's stream.</param>
    internal static bool Is1904(byte[] workbook)
    {
        foreach (var (id, at, length) in Of(workbook, 0))
        {
            if (id == DateMode && length >= 2) return BitConverter.ToUInt16(workbook, at) == 1;
        }
        return false;
    }
}
