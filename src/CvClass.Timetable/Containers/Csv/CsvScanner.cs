using System;
using System.IO;
using System.Text;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>
/// Reads records of delimited text as RFC 4180 and Excel have them: quoted cells with delimiters, doubled quotes and line breaks in them,
/// and CR, LF or CRLF at the end of a line. A record lies in the buffer as a whole; strings are made only of the cells that are asked for.
/// </summary>
internal sealed class CsvScanner(TextReader reader, char delimiter, int firstLine = 1)
{
    private char[] _buffer = new char[1 << 15];
    private int _start;
    private int _end;
    private bool _ended;
    private int _nextLine = firstLine;
    private Slice[] _cells = new Slice[16];

    // No character above this one means anything outside of quotes.
    private readonly char _special = delimiter > '"' ? delimiter : '"';

    /// <summary>Line on which the record begins, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Cells of the record.</summary>
    internal int Count { get; private set; }

    /// <summary>Line breaks inside its quoted cells.</summary>
    internal int QuotedBreaks { get; private set; }

    /// <summary>Delimiters inside its quoted cells.</summary>
    internal int QuotedDelimiters { get; private set; }

    /// <summary>Line of the first quotation mark that a line break follows before it is closed; 0 without one.</summary>
    internal int QuoteLine { get; private set; }

    /// <summary>Line of the quotation mark that is still open at the end of the text; 0 if none is.</summary>
    internal int OpenQuoteLine { get; private set; }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="ContainerException">The record has too many cells or characters.</exception>
    internal bool Read()
    {
        while (true)
        {
            if (_start == _end && !Fill()) return false;
            if (TryScan()) return true;
            // Cut off by the end of the buffer: read again, with more of the text.
            Fill();
        }
    }

    /// <summary>Text of a cell; line breaks inside are \n.</summary>
    /// <exception cref="ContainerException">It is too long.</exception>
    internal string Text(int cell)
    {
        var (start, length, isPlain) = _cells[cell];
        if (length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)), Line);
        return isPlain ? new string(_buffer, start, length) : Unquote(start, length);
    }

    /// <summary>Whether a cell holds nothing but white space.</summary>
    internal bool IsBlank(int cell)
    {
        var (start, length, isPlain) = _cells[cell];
        if (!isPlain) return string.IsNullOrWhiteSpace(Unquote(start, length));
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsWhiteSpace(_buffer[i])) return false;
        }
        return true;
    }

    private bool TryScan()
    {
        (Line, Count, QuotedBreaks, QuotedDelimiters, QuoteLine, OpenQuoteLine) = (_nextLine, 0, 0, 0, 0, 0);
        var (buffer, end, special) = (_buffer, _end, _special);
        var (cell, line, opened) = (_start, _nextLine, 0);
        var (quoted, isPlain) = (false, true);
        for (var i = _start; i < end; i++)
        {
            var c = buffer[i];
            if (opened == 0 && c > special) continue;
            if (opened > 0)
            {
                if (c == '"')
                {
                    if (i + 1 == end && !_ended) return false;
                    if (i + 1 < end && buffer[i + 1] == '"') (i, isPlain) = (i + 1, false);
                    else opened = 0;
                    // Text behind the closing mark belongs to the cell, without the mark.
                    if (opened == 0 && i + 1 < end && buffer[i + 1] != delimiter && buffer[i + 1] is not ('\r' or '\n')) isPlain = false;
                }
                else if (c == delimiter)
                {
                    QuotedDelimiters++;
                }
                else if (c is '\r' or '\n')
                {
                    if (c == '\r')
                    {
                        isPlain = false;
                        if (i + 1 == end && !_ended) return false;
                        if (i + 1 < end && buffer[i + 1] == '\n') i++;
                    }
                    if (QuotedBreaks++ == 0) QuoteLine = opened;
                    line++;
                }
            }
            else if (c == delimiter)
            {
                Take(cell, i, quoted, isPlain);
                (cell, quoted, isPlain) = (i + 1, false, true);
            }
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && i + 1 == end && !_ended) return false;
                Take(cell, i, quoted, isPlain);
                if (c == '\r' && i + 1 < end && buffer[i + 1] == '\n') i++;
                (_start, _nextLine) = (i + 1, line + 1);
                return true;
            }
            else if (c == '"' && i == cell)
            {
                (opened, quoted) = (line, true);
            }
        }
        if (!_ended)
        {
            if (end - _start >= Limits.RecordLength)
            {
                throw opened > 0
                    ? new ContainerException(Texts.FormatQuoteNotClosed(opened), opened)
                    : new ContainerException(Texts.FormatRecordTooLong(Shown.Count(Limits.RecordLength)), Line);
            }
            return false;
        }
        OpenQuoteLine = opened;
        if (opened > 0) isPlain = false;
        Take(cell, end, quoted, isPlain);
        (_start, _nextLine) = (end, line + 1);
        return true;
    }

    private void Take(int start, int end, bool quoted, bool isPlain)
    {
        if (Count == Limits.Columns) throw new ContainerException(Texts.FormatTooManyColumns(Shown.Count(Limits.Columns)), Line);
        if (Count == _cells.Length) Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = quoted && isPlain ? new(start + 1, end - start - 2, true) : new(start, end - start, isPlain);
    }

    // A quoted cell, from its opening mark on, whose marks and line breaks are not simply its text.
    private string Unquote(int start, int length)
    {
        var text = new StringBuilder(length);
        var inside = true;
        for (var i = start + 1; i < start + length; i++)
        {
            var c = _buffer[i];
            if (inside && c == '"')
            {
                if (i + 1 < start + length && _buffer[i + 1] == '"') text.Append(_buffer[i++]);
                else inside = false;
            }
            else if (c == '\r')
            {
                text.Append('\n');
                if (i + 1 < start + length && _buffer[i + 1] == '\n') i++;
            }
            else
            {
                text.Append(c);
            }
        }
        return text.ToString();
    }

    private bool Fill()
    {
        if (_ended) return false;
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var n = reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += n;
        _ended = n == 0;
        return n > 0;
    }

    private readonly record struct Slice(int Start, int Length, bool IsPlain);
}
