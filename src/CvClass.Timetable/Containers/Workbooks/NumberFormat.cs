namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Tells dates from numbers by their format (ECMA-376 part 1, 18.8.30).</summary>
internal static class NumberFormat
{
    /// <summary>
    /// Whether a built-in format is one of dates or times. 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean Excel.
    /// </summary>
    internal static bool IsDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format code has a part of a date or time in its first section.</summary>
    internal static bool IsDate(string code)
    {
        if (code.StartsWith("General", System.StringComparison.OrdinalIgnoreCase)) return false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, '"', i + 1);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = EndOf(code, ']', i + 1);
                    if (IsElapsed(code, i + 1, end)) return true;
                    i = end;
                    break;
                case ';':
                    return false;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
                // A year of an era; behind digits it is an exponent.
                case 'e' or 'E' when i + 1 >= code.Length || code[i + 1] is not ('+' or '-'):
                    return true;
                default:
                    break;
            }
        }
        return false;
    }

    // [h], [mm], [ss]: hours, minutes, seconds that may pass a day.
    private static bool IsElapsed(string code, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (code[i] is not ('h' or 'H' or 'm' or 'M' or 's' or 'S') || code[i] != code[start]) return false;
        }
        return end > start;
    }

    private static int EndOf(string code, char mark, int start)
    {
        var end = code.IndexOf(mark, start);
        return end < 0 ? code.Length : end;
    }
}
