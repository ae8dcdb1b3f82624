using System;

namespace CvClass.Timetable.Containers;

/// <summary>A file, or a place in it, that cannot be read: damaged, protected, or of no known form.</summary>
/// <param name="message">What is wrong and the way out; without the name of the file, which the caller adds.</param>
/// <param name="line">Line or row where it is wrong; 0 where it concerns the whole file.</param>
/// <param name="inner">The cause.</param>
internal sealed class ContainerException(string message, int line = 0, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Line or row where it is wrong; 0 where it concerns the whole file.</summary>
    internal int Line { get; } = line;
}
