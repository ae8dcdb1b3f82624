namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Reads references such as B12 and A1:C3.</summary>
internal static class CellReference
{
    /// <summary>Reads a cell reference; what exceeds a sheet is given as it is, up to a little more than the limits.</summary>
    internal static bool TryParse(string text, int start, int end, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = start;
        for (; i < end; i++)
        {
            var c = text[i];
            if (c == '$') continue;
            var letter = c is >= 'A' and <= 'Z' ? c - 'A' + 1 : c is >= 'a' and <= 'z' ? c - 'a' + 1 : 0;
            if (letter == 0) break;
            if (column <= Limits.Columns) column = (column * 26) + letter;
        }
        for (; i < end; i++)
        {
            var c = text[i];
            if (c == '$') continue;
            if (c is < '0' or > '9') return false;
            if (row <= Limits.Rows) row = (row * 10) + (c - '0');
        }
        return row > 0 && column > 0;
    }

    /// <summary>Reads a range; a single cell is a range of one.</summary>
    internal static bool TryParseRange(string text, out int top, out int left, out int bottom, out int right)
    {
        (bottom, right) = (0, 0);
        var colon = text.IndexOf(':');
        if (!TryParse(text, 0, colon < 0 ? text.Length : colon, out top, out left)) return false;
        if (colon < 0) (bottom, right) = (top, left);
        else if (!TryParse(text, colon + 1, text.Length, out bottom, out right)) return false;
        return bottom >= top && right >= left;
    }
}
