using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.ICalendar;

namespace CvClass.Timetable.Tests;

public sealed class CalendarTests
{
    private const string Berlin = """
        BEGIN:VTIMEZONE
        TZID:Some Zone
        BEGIN:DAYLIGHT
        DTSTART:19810329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        END:VTIMEZONE

        """;

    [Theory]
    [InlineData("g01-google.ics", null, "2026-09-04T19:50+08:00/PT40M", "2026-09-11T19:50+08:00/PT40M", "2026-09-25T19:50+08:00/PT40M")]
    [InlineData("g03-utc.ics", null, "2026-09-13T10:30+00:00/PT2H35M")]
    [InlineData("g04-floating.ics", null, "2026-08-31T08:30+08:00/PT1H35M", "2026-09-01T08:30+08:00/PT1H35M")]
    [InlineData("g06-duration.ics", null, "2026-08-31T19:00+08:00/PT1H30M", "2026-09-02T19:00+08:00/PT1H30M",
        "2026-09-07T19:00+08:00/PT1H30M", "2026-09-09T19:00+08:00/PT1H30M", "2026-09-12T19:00+08:00/PT1H30M")]
    [InlineData("g08-endless.ics", "2026-09-15", "2026-08-31T16:00+08:00/PT45M", "2026-09-07T16:00+08:00/PT45M",
        "2026-09-14T16:00+08:00/PT45M")]
    public void Events_of_the_cases_take_place_when_they_should(string file, string? before, params string[] times)
    {
        var options = new CalendarOptions { Before = before is null ? null
            : new DateTimeOffset(DateTime.Parse(before), TimeSpan.FromHours(8)) };
        Assert.Equal(times, Times(CalendarExpander.Expand(CalendarReader.Read(Cells.Data(file)), options)));
    }

    [Fact]
    public void Texts_are_unfolded_and_unescaped()
    {
        var lesson = Assert.Single(CalendarExpander.Expand(CalendarReader.Read(Cells.Data("g01-google.ics"))).Events,
            e => e.Start.Day == 4);
        Assert.Equal("ACM 训练, 第一组; 机房\n二楼 很长的一行需要折行很长的一行需要折行", lesson.Summary);
        Assert.Equal(("南201", "朱老师", "a@google.com", 15), (lesson.Location, lesson.Description, lesson.Uid, lesson.Line));
    }

    [Fact]
    public void A_monthly_rule_is_refused_with_its_line_and_its_text()
    {
        var events = CalendarExpander.Expand(CalendarReader.Read(Cells.Data("g08-endless.ics")),
            new() { Before = DateTimeOffset.Parse("2026-09-15T00:00+08:00") });
        var problem = Assert.Single(events.Problems);
        Assert.Equal((25, "RRULE", "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO;COUNT=3", false),
            (problem.Line, problem.Property, problem.Value, problem.IsWarning));
        Assert.Contains("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO;COUNT=3", problem.Message);
    }

    [Fact]
    public void A_rule_without_an_end_needs_one_from_outside() =>
        Assert.Contains("-To", Assert.Single(Expand("RRULE:FREQ=WEEKLY").Problems).Message);

    [Theory]
    [InlineData("FREQ=YEARLY")]
    [InlineData("FREQ=WEEKLY;BYMONTH=9;COUNT=2")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO;COUNT=2")]
    [InlineData("FREQ=WEEKLY;COUNT=0")]
    [InlineData("FREQ=WEEKLY;INTERVAL=-1;COUNT=3")]
    [InlineData("FREQ=WEEKLY;UNTIL=soon")]
    [InlineData("COUNT=3")]
    [InlineData("every day")]
    public void A_rule_that_is_not_read_is_quoted_and_no_event_is_made(string rule)
    {
        var events = Expand("RRULE:" + rule);
        Assert.Empty(events.Events);
        Assert.Contains($"'{rule}'", Assert.Single(events.Problems).Message);
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", "08-31 09-01 09-02")]
    [InlineData("FREQ=DAILY;INTERVAL=2;UNTIL=20260903T235959Z", "08-31 09-02")]
    [InlineData("FREQ=DAILY;INTERVAL=2;UNTIL=20260904T000000Z", "08-31 09-02 09-04")]
    [InlineData("FREQ=DAILY;UNTIL=20260902", "08-31 09-01 09-02")]
    [InlineData("FREQ=DAILY;UNTIL=20260902T080000", "08-31 09-01 09-02")]
    [InlineData("FREQ=DAILY;UNTIL=20260902T075959", "08-31 09-01")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6", "08-31 09-01 09-02 09-03 09-04 09-07")]
    [InlineData("FREQ=WEEKLY;COUNT=2", "08-31 09-07")]
    [InlineData("FREQ=WEEKLY;COUNT=1", "08-31")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", "08-31 09-02 09-07 09-09")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO;COUNT=4", "08-31 09-02 09-14 09-16")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO;COUNT=4", "08-31 09-06 09-14 09-20")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4", "08-31 09-13 09-14 09-27")]
    [InlineData("freq=weekly;count=2;", "08-31 09-07")]
    [InlineData("FREQ=DAILY;INTERVAL=2000000000;COUNT=3", "08-31")]
    public void Daily_and_weekly_rules_give_the_days_of_the_standard(string rule, string days) =>
        Assert.Equal(days, Days(Expand("RRULE:" + rule)));

    [Fact]
    public void A_start_that_its_rule_does_not_name_is_the_first_occurrence_and_is_said()
    {
        var events = Expand("RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3");
        Assert.Equal("08-31 09-02 09-09", Days(events));
        Assert.True(Assert.Single(events.Problems).IsWarning);
    }

    [Theory]
    [InlineData("EXDATE;TZID=Asia/Shanghai:20260901T080000,20260903T080000", "08-31 09-02 09-04")]
    [InlineData("EXDATE:20260901T000000Z", "08-31 09-02 09-03 09-04")]
    [InlineData("EXDATE;VALUE=DATE:20260831", "09-01 09-02 09-03 09-04")]
    [InlineData("EXDATE:20260901T080000\r\nEXDATE:20260902T080000", "08-31 09-03 09-04")]
    [InlineData("EXDATE:20260901T090000", "08-31 09-01 09-02 09-03 09-04")]
    [InlineData("RDATE:20260912T080000,20260901T080000", "08-31 09-01 09-02 09-03 09-04 09-12")]
    [InlineData("RDATE;VALUE=DATE:20260912", "08-31 09-01 09-02 09-03 09-04 09-12")]
    public void Dates_are_left_out_and_added(string lines, string days) =>
        Assert.Equal(days, Days(Expand("RRULE:FREQ=DAILY;COUNT=5\r\n" + lines)));

    [Fact]
    public void A_period_in_RDATE_has_an_end_of_its_own() =>
        Assert.Equal(
            ["2026-08-31T08:00+08:00/PT45M", "2026-09-12T08:00+08:00/PT30M", "2026-09-13T09:00+08:00/PT1H"],
            Times(Expand("RDATE;VALUE=PERIOD:20260912T080000/PT30M,20260913T090000/20260913T100000")));

    [Fact]
    public void One_occurrence_can_be_moved_and_another_called_off()
    {
        var events = Read($"""
            {Lesson("RRULE:FREQ=DAILY;COUNT=4")}
            BEGIN:VEVENT
            UID:u
            RECURRENCE-ID;TZID=Asia/Shanghai:20260901T080000
            DTSTART;TZID=Asia/Shanghai:20260901T140000
            DTEND;TZID=Asia/Shanghai:20260901T144500
            SUMMARY:moved
            END:VEVENT
            BEGIN:VEVENT
            UID:u
            RECURRENCE-ID:20260902T000000Z
            DTSTART:20260902T000000Z
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            UID:other
            RECURRENCE-ID:20260903T000000Z
            DTSTART:20260903T100000Z
            DURATION:PT45M
            END:VEVENT
            """);
        Assert.Equal(["2026-08-31T08:00+08:00/PT45M", "2026-09-01T14:00+08:00/PT45M", "2026-09-03T08:00+08:00/PT45M",
            "2026-09-03T10:00+00:00/PT45M"], Times(events));
        Assert.Equal("moved", events.Events[1].Summary);
        Assert.Empty(events.Problems);
    }

    [Fact]
    public void A_change_of_all_later_occurrences_is_refused()
    {
        var events = Read(Lesson("")
            + "\nBEGIN:VEVENT\nUID:u\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260901T000000Z\nDTSTART:20260901T010000Z\nDURATION:PT45M\n"
            + "END:VEVENT");
        Assert.Contains("THISANDFUTURE", Assert.Single(events.Problems).Message);
    }

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("STATUS:cancelled")]
    public void Cancelled_events_are_left_out_silently(string line) => Assert.Equal((0, 0), Counts(Expand(line)));

    [Fact]
    public void A_calendar_that_calls_events_off_has_none() => Assert.Equal((0, 0), Counts(Read("METHOD:CANCEL\n" + Lesson(""))));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260831\nDTEND;VALUE=DATE:20260901")]
    [InlineData("DTSTART:20260831")]
    public void An_all_day_event_is_a_warning_that_names_it(string lines)
    {
        var problem = Assert.Single(Read($"BEGIN:VEVENT\nSUMMARY:校庆\n{lines}\nEND:VEVENT").Problems);
        Assert.True(problem.IsWarning);
        Assert.Contains("校庆", problem.Message);
        Assert.Equal(4, problem.Line);
    }

    [Theory]
    [InlineData("DTSTART:20260831T080000", "DTSTART", "-Duration")]
    [InlineData("DTSTART:20260831T080000\nDTEND:20260831T080000", "DTEND", "20260831T080000")]
    [InlineData("DTSTART:20260831T080000\nDTEND:20260831T070000", "DTEND", "20260831T070000")]
    [InlineData("DTSTART:20260831T080000\nDURATION:-PT45M", "DURATION", "-PT45M")]
    [InlineData("DTSTART:20260831T080000\nDURATION:45", "DURATION", "'45'")]
    [InlineData("DTSTART:31.08.2026", "DTSTART", "31.08.2026")]
    [InlineData("DTSTART:20260231T080000\nDURATION:PT45M", "DTSTART", "20260231T080000")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20260831T080000\nDURATION:PT45M", "DTSTART", "Mars/Olympus")]
    [InlineData("SUMMARY:x", "DTSTART", "DTSTART")]
    public void What_is_wrong_with_an_event_names_its_property(string lines, string property, string what)
    {
        var events = Read($"BEGIN:VEVENT\n{lines}\nEND:VEVENT");
        Assert.Empty(events.Events);
        var problem = Assert.Single(events.Problems);
        Assert.Equal((property, false), (problem.Property, problem.IsWarning));
        Assert.Contains(what, problem.Message);
    }

    [Fact]
    public void A_length_from_outside_serves_events_without_one() =>
        Assert.Equal(["2026-08-31T08:00+08:00/PT40M"],
            Times(Read("BEGIN:VEVENT\nDTSTART:20260831T080000\nEND:VEVENT", new() { Duration = TimeSpan.FromMinutes(40) })));

    [Theory]
    [InlineData("PT45M", 45)]
    [InlineData("PT1H30M", 90)]
    [InlineData("P1W", 10_080)]
    [InlineData("P1DT2H", 1560)]
    [InlineData("+PT2700S", 45)]
    [InlineData("pt45m", 45)]
    public void Durations_are_read(string text, int minutes)
    {
        Assert.True(CalendarDuration.TryParse(text, out var length));
        Assert.Equal(TimeSpan.FromMinutes(minutes), length);
    }

    [Theory]
    [InlineData("TZID=Asia/Shanghai", "08:00")]
    [InlineData("TZID=China Standard Time", "08:00")]
    [InlineData("TZID=\"China Standard Time\"", "08:00")]
    [InlineData("TZID=/freeassociation.sourceforge.net/Asia/Shanghai", "08:00")]
    [InlineData("TZID=Tokyo Standard Time", "09:00")]
    [InlineData("TZID=Asia/Taipei", "08:00")]
    [InlineData("TZID=GMT+0530", "05:30")]
    [InlineData("TZID=UTC-03:00", "-03:00")]
    [InlineData("TZID=W. Europe Standard Time", "02:00")]
    [InlineData("TZID=Europe/Berlin", "02:00")]
    [InlineData("TZID=Eastern Standard Time", "-04:00")]
    [InlineData("X-NONE=1", "03:00")]
    public void Times_have_the_zone_that_they_name_and_else_the_one_that_is_told(string parameter, string offset)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(3), "x", "x");
        var events = Read($"BEGIN:VEVENT\nDTSTART;{parameter}:20260831T080000\nDURATION:PT45M\nEND:VEVENT", new() { Zone = zone });
        Assert.Empty(events.Problems);
        Assert.Equal((TimeSpan.Parse(offset), 8), (events.Events[0].Start.Offset, events.Events[0].Start.Hour));
    }

    [Theory]
    [InlineData("20260328T120000", "01:00")]
    [InlineData("20260329T015959", "01:00")]
    [InlineData("20260329T030000", "02:00")]
    [InlineData("20261025T015959", "02:00")]
    [InlineData("20261025T030000", "01:00")]
    [InlineData("20261225T120000", "01:00")]
    [InlineData("20270101T000000", "01:00")]
    public void A_zone_that_only_the_file_knows_changes_when_the_file_says(string time, string offset) =>
        Assert.Equal(TimeSpan.Parse(offset),
            Assert.Single(Read($"{Berlin}BEGIN:VEVENT\nDTSTART;TZID=Some Zone:{time}\nDURATION:PT45M\nEND:VEVENT").Events).Start.Offset);

    [Theory]
    [InlineData("Some Zone", "20260329T023000", "does not exist")]
    [InlineData("Europe/Berlin", "20260329T023000", "does not exist")]
    [InlineData("Some Zone", "20261025T023000", "twice")]
    [InlineData("Europe/Berlin", "20261025T023000", "twice")]
    public void A_time_that_the_clock_skips_or_shows_twice_is_refused(string zone, string time, string why) =>
        Assert.Contains(why,
            Assert.Single(Read($"{Berlin}BEGIN:VEVENT\nDTSTART;TZID={zone}:{time}\nDURATION:PT45M\nEND:VEVENT").Problems).Message);

    [Fact]
    public void A_weekly_event_keeps_its_clock_when_the_zone_changes() =>
        Assert.Equal(
            ["2026-10-19T08:00+02:00/PT45M", "2026-10-26T08:00+01:00/PT45M"],
            Times(Read($"{Berlin}BEGIN:VEVENT\nDTSTART;TZID=Some Zone:20261019T080000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;"
                + "COUNT=2\nEND:VEVENT")));

    [Fact]
    public void A_description_of_a_known_zone_with_another_offset_is_a_warning()
    {
        var events = Read(Berlin.Replace("Some Zone", "Asia/Shanghai") + Lesson(""));
        Assert.Equal(["2026-08-31T08:00+08:00/PT45M"], Times(events));
        Assert.Equal(("Asia/Shanghai", true), (Assert.Single(events.Problems).Value, events.Problems[0].IsWarning));
    }

    [Fact]
    public void Only_occurrences_of_the_window_are_given()
    {
        var options = new CalendarOptions { From = DateTimeOffset.Parse("2026-09-02T08:00+08:00"),
            Before = DateTimeOffset.Parse("2026-09-04T08:00+08:00") };
        Assert.Equal("09-02 09-03", Days(Expand("RRULE:FREQ=DAILY", options)));
    }

    [Fact]
    public void More_occurrences_than_a_timetable_has_are_refused() =>
        Assert.Contains("10,000", Assert.Single(Expand("RRULE:FREQ=DAILY;COUNT=999999999").Problems).Message);

    [Fact]
    public void Categories_are_parted_by_commas_that_are_not_escaped() =>
        Assert.Equal(["a,b", "c", "d"], Expand("CATEGORIES:a\\,b,c\nCATEGORIES:d").Events[0].Categories);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Lines_are_unfolded_also_in_the_middle_of_a_character(string end)
    {
        var text = Encoding.UTF8.GetBytes(
            $"BEGIN:VCALENDAR{end}BEGIN:VEVENT{end}DTSTART:20260831T080000{end}DURATION:PT4{end}\t5M{end}SUMMARY:语");
        byte[] bytes = [.. text[..^1], .. Encoding.UTF8.GetBytes(end + " "), text[^1],
            .. Encoding.UTF8.GetBytes($"文{end}END:VEVENT{end}END:VCALENDAR{end}")];
        var lesson = Assert.Single(CalendarExpander.Expand(CalendarReader.Read(new MemoryStream(bytes))).Events);
        Assert.Equal(("语文", 45d), (lesson.Summary, (lesson.End - lesson.Start).TotalMinutes));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_calendar_is_read_in_whatever_encoding(string encoding) =>
        Assert.Equal("语文老师",
            Assert.Single(CalendarExpander.Expand(CalendarReader.Read(new MemoryStream(TextEncodings.Parse(encoding)
            .GetBytes(Calendar("BEGIN:VEVENT\nDTSTART:20260831T080000\nDURATION:PT45M\nSUMMARY:语文老师\nEND:VEVENT"))))).Events).Summary);

    [Fact]
    public void Parameters_may_be_quoted()
    {
        var file = CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Calendar("X-A;B=\"c:d;e\";F=g,\"h\":value:with;signs"))));
        var property = file.Components[0].Properties.Single(p => p.Name == "X-A");
        Assert.Equal(("c:d;e", "g,h", "value:with;signs"), (property.Parameter("b"), property.Parameter("F"), property.Value));
    }

    [Fact]
    public void A_line_that_is_not_a_property_is_a_warning_with_its_number()
    {
        var events = Read("BEGIN:VEVENT\nDTSTART:20260831T080000\nDURATION:PT45M\nDESCRIPTION:一\n二（没有折行）\nEND:VEVENT");
        Assert.Single(events.Events);
        Assert.Equal((6, true), (Assert.Single(events.Problems).Line, events.Problems[0].IsWarning));
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", 2, "VEVENT")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 3, "VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nSUMMARY:\n folded\nX:\u00e9\u00e9\n", 1, "VCALENDAR")]
    public void A_calendar_that_was_cut_off_says_where(string text, int line, string what)
    {
        var error = Assert.Throws<ContainerException>(() => CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(line, error.Line);
        Assert.Contains(what, error.Message);
    }

    [Fact]
    public void A_broken_byte_names_the_line_of_the_file_and_not_of_the_unfolded_text()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nSUMMARY:语\n 文\n 文\nX:"), 0xFF, 0xFF,
            .. Encoding.UTF8.GetBytes("\nEND:VCALENDAR\n")];
        Assert.Equal(5, Assert.Throws<ContainerException>(() => CalendarReader.Read(new MemoryStream(bytes))).Line);
    }

    private static CalendarEvents Expand(string lines, CalendarOptions? options = null) => Read(Lesson(lines), options);

    private static CalendarEvents Read(string lines, CalendarOptions? options = null) =>
        CalendarExpander.Expand(CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Calendar(lines)))), options);

    private static string Calendar(string lines) => $"BEGIN:VCALENDAR\n{lines}\nEND:VCALENDAR\n";

    private static string Lesson(string lines) =>
        "BEGIN:VEVENT\nUID:u\nSUMMARY:x\nDTSTART;TZID=Asia/Shanghai:20260831T080000\nDTEND;"
            + $"TZID=Asia/Shanghai:20260831T084500\n{lines}\nEND:VEVENT";

    private static string Days(CalendarEvents events) => string.Join(" ", events.Events.Select(e => e.Start.ToString("MM-dd")));

    private static (int, int) Counts(CalendarEvents events) => (events.Events.Count, events.Problems.Count);

    private static IEnumerable<string> Times(CalendarEvents events) =>
        events.Events.Select(e => $"{e.Start:yyyy-MM-dd'T'HH:mmzzz}/{System.Xml.XmlConvert.ToString(e.End - e.Start)}");
}
