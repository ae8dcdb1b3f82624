using System.Text;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Tests;

/// <summary>Names that cannot be sent: UTF-8 has no half of a surrogate pair.</summary>
public sealed class StoredNameTests
{
    [Fact]
    public void Each_name_habit_copes_with_half_a_surrogate_pair()
    {
        const string Name = "a\uD83Db\uDE00c😀";
        Assert.Equal("abc😀", StoredName.Of(Name, NameHabits.DropUnpairedSurrogates));
        Assert.Equal("abc", StoredName.Of(Name, NameHabits.DropUnpairedSurrogates | NameHabits.DropNonBmp));
        Assert.Equal("a\uFFFDb\uFFFDc😀", StoredName.Of(Name, NameHabits.Nfkc));
        Assert.Equal(Name, StoredName.Of(Name, NameHabits.CutTo20Characters));
    }

    [Fact]
    public void A_form_may_contain_unescaped_characters()
    {
        var body = Encoding.UTF8.GetBytes("roomname=%E9%AB%98😀一&page=2");
        Assert.Equal("高😀一", PhpForm.Parse(new System.ArraySegment<byte>(body))["roomname"]);
    }
}
