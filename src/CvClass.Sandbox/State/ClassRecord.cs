using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Sandbox.State;

/// <summary>A class in a room: small and deterministic, so that every query returns data.</summary>
internal sealed class ClassRecord
{
    private const int UsualStudents = 3;
    private const long Minute = 60;
    private const int MostSeconds = 50; // within the minute that the class has gone on for
    private static readonly string[] s_places = ["北京", "上海", "广州", "成都"];
    private static readonly string[] s_devices = ["WindowPC", "MacPC", "iPad", "AndroidPhone"];

    private ClassRecord(SandboxRoom room, long begin)
    {
        Room = room;
        Began = begin;
    }

    internal SandboxRoom Room { get; }

    internal long Began { get; }

    internal long Finish { get; private set; }

    internal bool IsOver => Finish != 0;

    internal List<Attendee> Attendees { get; } = [];

    internal List<ChatLine> Chat { get; } = [];

    internal List<Trophy> Trophies { get; } = [];

    internal List<Recording> Recordings { get; } = [];

    /// <summary>Starts a class with a teacher and some students now.</summary>
    internal static ClassRecord Begin(SandboxRoom room, Tenant tenant) => Make(room, tenant, UsualStudents);

    /// <summary>A past class with the given number of rows in each list.</summary>
    internal static ClassRecord Take(SandboxRoom room, Tenant tenant, int rows)
    {
        var made = Make(room, tenant, rows - 1);
        made.End(tenant.Now);
        for (var i = made.Recordings.Count; i < rows; i++) made.Recordings.Add(made.Record(i));
        return made;
    }

    internal void End(long now)
    {
        if (IsOver) return;
        Finish = Math.Max(now, Began + Minute);
        foreach (var attendee in Attendees) attendee.Left = Finish;
        Recordings.Add(Record(0));
    }

    private static ClassRecord Make(SandboxRoom room, Tenant tenant, int students)
    {
        var random = new Random(unchecked((int)room.Serial) ^ tenant.Options.Seed);
        // A minute ago, so that its messages are in the past.
        var made = new ClassRecord(room, tenant.Now - Minute);
        made.Attendees.Add(new Attendee(Id(random), "老师", 0, made.Began, s_places[0], s_devices[0]));
        for (var i = 1; i <= students; i++)
        {
            made.Attendees.Add(new Attendee(Id(random), "学生" + i.ToString("00", CultureInfo.InvariantCulture), 2,
                made.Began + (i % MostSeconds), s_places[i % s_places.Length], s_devices[i % s_devices.Length]));
            made.Trophies.Add(new Trophy(made.Attendees[0], made.Attendees[i], "1", 1 + random.Next(3)));
        }
        made.Talk();
        return made;
    }

    private static string Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    // The kinds of message take turns.
    private void Talk()
    {
        for (var i = 0; i < Attendees.Count; i++)
        {
            var who = Attendees[i];
            Chat.Add((i % 3) switch
            {
                0 => new ChatLine(who, Began + (i % MostSeconds), 0, ["你好"]),
                1 => new ChatLine(who, Began + (i % MostSeconds), 1,
                    ["http://images.example/board" + i.ToString(CultureInfo.InvariantCulture) + ".png"]),
                _ => new ChatLine(who, Began + (i % MostSeconds), 2, ["明白", "http://images.example/smile.png", "谢谢"]),
            });
        }
    }

    private Recording Record(int index)
    {
        var title = ((Began * 1000) + index).ToString(CultureInfo.InvariantCulture);
        return new Recording(title, Began, Math.Max(1, Finish - Began) * 1000, 1_000_000 + (index * 1000L));
    }

    internal sealed class Attendee(string id, string name, int role, long entered, string city, string device)
    {
        internal string Id { get; } = id;

        internal string Name { get; } = name;

        internal int Role { get; } = role;

        internal long Entered { get; } = entered;

        internal string City { get; } = city;

        internal string Device { get; } = device;

        internal long Left { get; set; }

        internal string Address => "203.0.113." + (1 + (Id[0] % 200)).ToString(CultureInfo.InvariantCulture);
    }

    internal sealed record ChatLine(Attendee From, long Time, int Kind, IReadOnlyList<string> Parts);

    internal sealed record Trophy(Attendee From, Attendee To, string Id, int Count);

    internal sealed record Recording(string Title, long Start, long Milliseconds, long Size);

    internal IEnumerable<Attendee> Students => Attendees.Where(a => a.Role == 2);
}
