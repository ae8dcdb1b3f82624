using System.Collections.Generic;

namespace CvClass.Timetable.Terms;

/// <summary>
/// Hands lessons on by their start, lessons of one start by name, from a window of bounded size: the order is exact as long as no lesson
/// stands more than the window behind its place, whatever the length of the file.
/// </summary>
internal sealed class StartOrder
{
    /// <summary>Lessons that are held at most.</summary>
    internal const int Window = 1 << 17;

    private readonly List<(Lesson Lesson, long Number)> _heap = [];
    private readonly int _window;
    private long _number;
    private bool _isSorted = true;
    private (Lesson Lesson, long Number)? _last;

    /// <param name="window">Lessons that are held at most.</param>
    internal StartOrder(int window = Window) => _window = window;

    /// <summary>The first lesson that came too late to stand in its place; null as long as the order is exact.</summary>
    internal Lesson? Late { get; private set; }

    /// <summary>Takes a lesson, and gives back one that is due where the window is full.</summary>
    internal Lesson? Add(Lesson lesson)
    {
        var item = (lesson, _number++);
        if (Late is null && _last is { } last && Compare(item, last) < 0) Late = lesson;
        // In a file that is in order already each lesson stays where it is added.
        _isSorted = _isSorted && (_heap.Count == 0 || Compare(item, _heap[_heap.Count - 1]) >= 0);
        _heap.Add(item);
        if (_isSorted && _heap.Count <= _window) return null;
        for (var i = _heap.Count - 1; i > 0 && Compare(_heap[i], _heap[(i - 1) / 2]) < 0; i = (i - 1) / 2) Swap(i, (i - 1) / 2);
        return _heap.Count > _window ? Take() : null;
    }

    /// <summary>Gives back all that is left, in order.</summary>
    internal IEnumerable<Lesson> Rest()
    {
        if (!_isSorted) _heap.Sort(Compare);
        foreach (var (lesson, _) in _heap) yield return lesson;
        _heap.Clear();
    }

    private Lesson Take()
    {
        _isSorted = false;
        var first = _heap[0];
        _last = first;
        var end = _heap.Count - 1;
        _heap[0] = _heap[end];
        _heap.RemoveAt(end);
        for (var i = 0; ;)
        {
            var least = i;
            for (var child = (2 * i) + 1; child <= (2 * i) + 2 && child < _heap.Count; child++)
            {
                if (Compare(_heap[child], _heap[least]) < 0) least = child;
            }
            if (least == i) return first.Lesson;
            Swap(i, least);
            i = least;
        }
    }

    private void Swap(int a, int b) => (_heap[a], _heap[b]) = (_heap[b], _heap[a]);

    private static int Compare((Lesson Lesson, long Number) a, (Lesson Lesson, long Number) b)
    {
        var order = a.Lesson.Start.CompareTo(b.Lesson.Start);
        if (order == 0) order = string.CompareOrdinal(a.Lesson.Name, b.Lesson.Name);
        return order != 0 ? order : a.Number.CompareTo(b.Number);
    }
}
