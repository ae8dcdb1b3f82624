using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Error values of the cells of a BIFF sheet ([MS-XLS] 2.4.24 and 2.4.127), which ExcelDataReader gives as empty cells.</summary>
internal static class BiffErrors
{
    private const int BoundSheet = 0x85;
    private const int BoolErr = 0x205;
    private const int FormulaResultIsError = 2;

    /// <summary>The error values of a sheet by row and column, from 1.</summary>
    /// <param name="workbook">The workbook's stream.</param>
    /// <param name="index">The sheet, from 0, in the order of the file.</param>
    internal static Dictionary<(int Row, int Column), string> Find(byte[] workbook, int index)
    {
        var errors = new Dictionary<(int, int), string>();
        var (seen, start) = (-1, -1L);
        foreach (var (id, at, length) in BiffRecords.Of(workbook, 0))
        {
            // Only worksheets; charts, macros and modules have no cells that the library shows.
            if (id == BoundSheet && length >= 6 && workbook[at + 5] == 0 && ++seen == index) start = BitConverter.ToUInt32(workbook, at);
        }
        if (start < 0 || start >= workbook.Length) return errors;
        foreach (var (id, at, length) in BiffRecords.Of(workbook, (int)start))
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
