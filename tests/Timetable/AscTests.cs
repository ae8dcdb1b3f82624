using System.IO;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Asc;

namespace CvClass.Timetable.Tests;

public sealed class AscTests
{
    [Fact]
    public void Cards_of_the_case_have_names_in_the_place_of_ids()
    {
        var timetable = AscReader.Read(Cells.Data("h01-asc.xml"));
        Assert.Equal(["1 08:00-08:45", "2 08:55-09:40", "3 10:00-10:45"],
            timetable.Periods.Select(p => $"{p.Number} {p.Start:hh\\:mm}-{p.End:hh\\:mm}"));
        Assert.Equal(
            ["Mathematics|7.A|Ann Lee|Room 1|1|10000|11|2", "Mathematics|7.A|Ann Lee|Room 1|2|10000|11|2",
                "English|7.A+7.B|Jörg Ray||3|01000|10|1"],
            timetable.Cards.Select(Of));
        Assert.Empty(timetable.Warnings);
        Assert.All(timetable.Cards, c => Assert.Equal(12, c.Line));
    }

    [Fact]
    public void Groups_and_old_forms_of_cards_are_read()
    {
        var timetable = Read("""
            <cards><card lessonid="L" day="2" period="4"/></cards>
            <lessons><lesson id="L" subjectid="S" classid="C" teacherid="T" classroomid="R" groupids="G,E"/></lessons>
            <subject id="S" short="M"/><class id="C" name="7.A"/><teacher id="T" name="甲"/><classroom id="R" name="101"/>
            <group id="G" name="Girls"/><group id="E" name="Entire class" entireclass="1"/>
            """);
        Assert.Equal(["M|7.A|甲|101|4|001|1|1"], timetable.Cards.Select(Of));
        Assert.Equal(["Girls"], timetable.Cards[0].Groups);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_a_warning_with_its_line()
    {
        var timetable = Read("""<lesson id="L" subjectid="S" classids="C,D"/><class id="C" name="7.A"/><subject id="S" name="M"/>""" + "\n"
            + """<card lessonid="L" days="10000" period="1"/>""");
        Assert.Equal(["7.A"], timetable.Cards[0].Classes);
        Assert.Contains("line 2 refers to the class 'D'", Assert.Single(timetable.Warnings));
    }

    [Theory]
    [InlineData("""<card lessonid="X" days="1" period="1"/>""", "'X'")]
    [InlineData("""<lesson id="L"/><card lessonid="L" days="Mon" period="1"/>""", "'Mon'")]
    [InlineData("""<lesson id="L"/><card lessonid="L" days="1" period="first"/>""", "'first'")]
    [InlineData("""<period period="1" starttime="8.00"/>""", "'8.00'")]
    [InlineData("<lessons>", "damaged")]
    public void What_is_wrong_names_its_line(string xml, string what)
    {
        var error = Assert.Throws<ContainerException>(() => Read(xml));
        Assert.Contains(what, error.Message);
        Assert.InRange(error.Line, 1, 2);
    }

    private static AscTimetable Read(string xml) =>
        AscReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"<timetable>{xml}</timetable>")));

    private static string Of(AscCard c) =>
        string.Join("|", c.Subject, string.Join("+", c.Classes), string.Join("+", c.Teachers), string.Join("+", c.Rooms), c.Period, c.Days,
            c.Weeks, c.PeriodsPerCard);
}
