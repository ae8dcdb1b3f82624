using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Tests.Sentinels;

/// <summary>A parameter with a unique value and the form field in which the service must receive it.</summary>
/// <param name="Cmdlet">Name of the cmdlet.</param>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Call">The other arguments that the cmdlet needs; {room} is a room, {file} a courseware.</param>
/// <param name="Value">The value; empty for a switch.</param>
/// <param name="Field">Name of the form field.</param>
/// <param name="Wire">Its content.</param>
/// <param name="Reason">Why the field or the value differs from the usual.</param>
internal sealed record Sentinel(
    string Cmdlet, string Parameter, string Call, string Value, string Field, string Wire, string? Reason = null)
{
    internal const string Time = "'2031-05-06 07:08'";
    internal const string Epoch = "1935788880";

    internal static readonly IReadOnlyList<Sentinel> All =
    [
        .. RoomSentinels.All, .. CoursewareSentinels.All, .. BlacklistSentinels.All,
        .. InClassSentinels.All, .. AfterClassSentinels.All, .. HelperSentinels.All,
    ];

    internal bool IsSwitch => Value.Length == 0;

    /// <summary>Whether the switch sends 0 for -Switch:$false and nothing when it is not given.</summary>
    internal bool HasThreeStates => IsSwitch && Reason is null;

    /// <summary>Name of the case, such as New-CvRoom -Name.</summary>
    internal string Name => $"{Cmdlet} -{Parameter}";

    internal static Sentinel Switch(string cmdlet, string parameter, string call, string field) =>
        new(cmdlet, parameter, call, "", field, "1");

    internal static Sentinel Of(string cmdlet, string parameter) => All.Single(s => s.Cmdlet == cmdlet && s.Parameter == parameter);

    /// <summary>The sentinel with the numbers of a real room and a real courseware.</summary>
    internal Sentinel In(string room, string file)
    {
        string Fill(string text) =>
            text.Replace("{room}", room, StringComparison.Ordinal).Replace("{file}", file, StringComparison.Ordinal);
        return this with { Call = Fill(Call), Value = Fill(Value), Wire = Fill(Wire) };
    }

    public override string ToString() => IsSwitch ? $"{Cmdlet} {Call} -{Parameter}" : $"{Cmdlet} {Call} -{Parameter} {Value}";
}
