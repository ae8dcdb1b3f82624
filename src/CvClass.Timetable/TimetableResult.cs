using System;
using System.Collections.Generic;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;

namespace CvClass.Timetable;

/// <summary>
/// What a file holds. Problems, warnings, span and understanding grow while the lessons are read, and are complete behind the last one.
/// </summary>
internal sealed class TimetableResult
{
    private const int MostWarnings = 1000;

    private readonly Func<TimetableResult, IEnumerable<Lesson>> _read;
    private readonly List<Problem> _problems = [];
    private readonly List<string> _warnings = [];
    private readonly HashSet<string> _warned = [];
    private bool _isRead;

    internal TimetableResult(Func<TimetableResult, IEnumerable<Lesson>> read) => _read = read;

    /// <summary>The lessons in the order of their start; can be enumerated once.</summary>
    /// <exception cref="InvalidOperationException">They have been enumerated before.</exception>
    internal IEnumerable<Lesson> Lessons
    {
        get
        {
            if (_isRead) throw new InvalidOperationException(Texts.LessonsReadOnce);
            _isRead = true;
            return _read(this);
        }
    }

    /// <summary>What is wrong, in the order of the file; without what <see cref="TakeProblems"/> has taken.</summary>
    internal IReadOnlyList<Problem> Problems => _problems;

    /// <summary>
    /// What a person should know, each thing once and a thousand at most; without what <see cref="TakeWarnings"/> has taken.
    /// </summary>
    internal IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Rows, cells and events that were refused, and problems of the whole file.</summary>
    internal int Refused { get; private set; }

    /// <summary>The days that the timetable covers; null as long as nothing is known, or where it has no lesson.</summary>
    internal TimetableSpan? Span { get; set; }

    /// <summary>How the file was understood.</summary>
    internal Understanding Understanding { get; } = new();

    /// <summary>Takes the problems that have come up since the last time.</summary>
    internal IReadOnlyList<Problem> TakeProblems() => Take(_problems);

    /// <summary>Takes the warnings that have come up since the last time.</summary>
    internal IReadOnlyList<string> TakeWarnings() => Take(_warnings);

    internal void Report(Problem problem)
    {
        _problems.Add(problem);
        Refused++;
    }

    internal void Warn(string warning)
    {
        if (_warned.Count < MostWarnings && _warned.Add(warning)) _warnings.Add(warning);
    }

    private static T[] Take<T>(List<T> list)
    {
        var taken = list.ToArray();
        list.Clear();
        return taken;
    }
}
