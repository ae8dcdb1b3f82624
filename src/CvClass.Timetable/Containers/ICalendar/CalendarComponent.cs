using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>What stands between BEGIN and END: a calendar, an event, a time zone.</summary>
internal sealed class CalendarComponent(string name, int line)
{
    private readonly List<CalendarProperty> _properties = [];
    private readonly List<CalendarComponent> _components = [];

    /// <summary>Name in capitals, such as VEVENT.</summary>
    internal string Name { get; } = name;

    /// <summary>Line of its BEGIN.</summary>
    internal int Line { get; } = line;

    /// <summary>Its own properties.</summary>
    internal IReadOnlyList<CalendarProperty> Properties => _properties;

    /// <summary>The components in it.</summary>
    internal IReadOnlyList<CalendarComponent> Components => _components;

    /// <summary>The first property of a name; null without one.</summary>
    internal CalendarProperty? Find(string property) => _properties.Find(p => p.Name == property);

    /// <summary>All properties of a name.</summary>
    internal IEnumerable<CalendarProperty> All(string property) => _properties.Where(p => p.Name == property);

    /// <summary>The text of a property; empty without one.</summary>
    internal string TextOf(string property) => Find(property)?.Text ?? "";

    internal void Add(CalendarProperty property) => _properties.Add(property);

    internal void Add(CalendarComponent component) => _components.Add(component);
}
