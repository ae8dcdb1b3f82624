using System.Text;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Tests;

/// <summary>What does not survive the way over the wire: UTF-8 has no half of a surrogate pair.</summary>
public sealed class StoredNameTests
{
    [Fact]
    public void Half_a_surrogate_pair_is_dropped_and_breaks_no_habit()
    {
        const string Name = "a\uD83Db\uDE00c😀";
        Assert.Equal("abc😀", StoredName.Of(Name, NameHabits.DropUnpairedSurrogates));
        Assert.Equal("abc", StoredName.Of(Name, NameHabits.DropUnpairedSurrogates | NameHabits.DropNonBmp));
        Assert.Equal("a\uFFFDb\uFFFDc😀", StoredName.Of(Name, NameHabits.Nfkc));
        Assert.Equal(Name, StoredName.Of(Name, NameHabits.CutTo20Characters));
    }

    [Fact]
    public void A_form_may_hold_characters_beside_escapes()
    {
        var body = Encoding.UTF8.GetBytes("roomname=%E9%AB%98😀一&page=2");
        Assert.Equal("高😀一", PhpForm.Parse(new System.ArraySegment<byte>(body))["roomname"]);
    }
}
