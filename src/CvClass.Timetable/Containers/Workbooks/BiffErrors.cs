using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Error values of the cells of a BIFF sheet ([MS-XLS] 2.4.24 and 2.4.127), which ExcelDataReader gives as empty cells.</summary>
internal static class BiffErrors
{
    private const int BoundSheet = 0x85;
    private const int BoolErr = 0x205;
    private const int Bof = 0x809;
    private const int Eof = 0x0A;
    private const int FormulaResultIsError = 2;

    /// <summary>The error values of a sheet by row and column, from 1.</summary>
    /// <param name="workbook">The workbook's stream.</param>
    /// <param name="index">The sheet, from 0, in the order of the file.</param>
    internal static Dictionary<(int Row, int Column), string> Find(byte[] workbook, int index)
    {
        var errors = new Dictionary<(int, int), string>();
        var (seen, start) = (-1, -1L);
        foreach (var (id, at, length) in Records(workbook, 0))
        {
            // Only worksheets; charts, macros and modules have no cells that the library shows.
            if (id == BoundSheet && length >= 6 && workbook[at + 5] == 0 && ++seen == index) start = BitConverter.ToUInt32(workbook, at);
        }
        if (start < 0 || start >= workbook.Length) return errors;
        foreach (var (id, at, length) in Records(workbook, (int)start))
        {
            if (id == BoolErr && length >= 8 && workbook[at + 7] == 1) Add(at, workbook[at + 6]);
            else if (id is 0x06 or 0x206 or 0x406 && length >= 14 && IsError(at + 6)) Add(at, workbook[at + 8]);
        }
        return errors;

        bool IsError(int result) =>
            workbook[result] == FormulaResultIsError && workbook[result + 6] == 0xFF && workbook[result + 7] == 0xFF;

        void Add(int at, byte code) =>
            errors[(BitConverter.ToUInt16(workbook, at) + 1, BitConverter.ToUInt16(workbook, at + 2) + 1)] = Name(code);
    }

    // The records of one substream; those of charts inside of it are passed over.
    private static IEnumerable<(int Id, int At, int Length)> Records(byte[] bytes, int start)
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

    private static string Name(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
