using System.Text;

namespace CvClass.Timetable.Containers.Web;

/// <summary>Text of a web page as a person sees it: white space is one space, tags such as br begin a line.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private bool _space;

    /// <summary>Adds text.</summary>
    /// <exception cref="ContainerException">There is more of it than a cell may hold.</exception>
    internal void Append(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _space = true;
                continue;
            }
            if (_space && _text.Length > 0 && _text[_text.Length - 1] != '\n') _text.Append(' ');
            _space = false;
            _text.Append(c);
        }
        if (_text.Length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)));
    }

    /// <summary>Begins a line; a second one stays empty only if it is asked for.</summary>
    internal void Break(bool always)
    {
        _space = false;
        if (always || (_text.Length > 0 && _text[_text.Length - 1] != '\n')) _text.Append('\n');
    }

    /// <summary>The text without blank lines at its ends.</summary>
    public override string ToString() => _text.ToString().Trim('\n', ' ');
}
