namespace CvClass.PowerShell.Pipeline;

/// <summary>The results to emit: <c>-Skip</c> and <c>-First</c>, counted over all inputs.</summary>
internal sealed class OutputWindow
{
    private long _first = long.MaxValue;
    private long _skip;

    /// <summary>Whether enough has been emitted, so that no more is needed.</summary>
    internal bool IsSatisfied { get; private set; }

    /// <summary>Creates a window.</summary>
    /// <param name="first">Maximum number of emitted results.</param>
    /// <param name="skip">Number of results to skip first.</param>
    internal void Limit(ulong first, ulong skip)
    {
        _first = first > long.MaxValue ? long.MaxValue : (long)first;
        _skip = skip > long.MaxValue ? long.MaxValue : (long)skip;
        if (_first == 0) IsSatisfied = true;
    }

    /// <summary>Counts one more result.</summary>
    /// <returns>Whether it is emitted; with the last one the window is satisfied.</returns>
    internal bool Admit()
    {
        if (IsSatisfied) return false;
        if (_skip > 0)
        {
            _skip--;
            return false;
        }
        if (--_first == 0) IsSatisfied = true;
        return true;
    }

    /// <summary>Counts many results at once.</summary>
    /// <returns>False, with nothing counted, if the window starts or ends among them and they must be counted one by one.</returns>
    internal bool TryAdmitAll(int count)
    {
        if (_skip > 0 || _first <= count) return false;
        _first -= count;
        return true;
    }
}
