using System.Collections.Generic;
using System.IO;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>
/// Unfolds the lines of a calendar (RFC 5545, 3.1). It works on bytes: programs that count bytes fold in the middle of a character, so only
/// what is unfolded can be decoded.
/// </summary>
internal static class CalendarLines
{
    /// <summary>The bytes without folds, lines ending in LF, and the line of the file on which each of them begins.</summary>
    internal static (byte[] Bytes, List<int> Lines) Unfold(byte[] bytes)
    {
        var unfolded = new MemoryStream(bytes.Length);
        var lines = new List<int> { 1 };
        var line = 1;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b is not ((byte)'\r' or (byte)'\n'))
            {
                unfolded.WriteByte(b);
                continue;
            }
            line++;
            if (b == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n') i++;
            if (i + 1 < bytes.Length && bytes[i + 1] is (byte)' ' or (byte)'\t') i++;
            else
            {
                unfolded.WriteByte((byte)'\n');
                lines.Add(line);
            }
        }
        return (unfolded.ToArray(), lines);
    }
}
