using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>What room queries show: which rooms, as of when, with which passwords.</summary>
internal static class RoomVisibility
{
    private const string Mask = "****";

    internal static IRoomView ForLists(RouteCall call) => call.Tenant.Rooms.Lagging();

    internal static IRoomView ForInfo(RouteCall call) =>
        call.Tenant.Options.ListLagCoversInfo ? call.Tenant.Rooms.Lagging() : call.Tenant.Rooms;

    /// <summary>Whether rooms of all types are included.</summary>
    internal static bool AreAllOfType(IRoomView rooms, RouteCall call) =>
        Type(call) is not { } type || (type == SandboxRoom.SmallClass && !rooms.HasOtherTypes);

    internal static IEnumerable<SandboxRoom> OfType(IEnumerable<SandboxRoom> rooms, RouteCall call) =>
        Type(call) is { } type ? rooms.Where(r => r.Type == type) : rooms;

    /// <summary>The rooms overlapping an interval that the service considers inside it.</summary>
    internal static IEnumerable<SandboxRoom> InWindow(
        IEnumerable<SandboxRoom> rooms, RoomTimeWindow window, long from, long to) => window switch
    {
        RoomTimeWindow.Overlapping => rooms,
        RoomTimeWindow.ExcludeStartBound => rooms.Where(r => r.Start != from && r.Start != to),
        RoomTimeWindow.ExcludeEndBound => rooms.Where(r => r.End != from && r.End != to),
        RoomTimeWindow.ExcludeBounds => rooms.Where(r => r.Start != from && r.Start != to && r.End != from && r.End != to),
        RoomTimeWindow.Contained => rooms.Where(r => r.Start >= from && r.End <= to),
        RoomTimeWindow.StartsWithin => rooms.Where(r => r.Start >= from && r.Start <= to),
        _ => throw new ArgumentOutOfRangeException(nameof(window), window, "There is no such window."),
    };

    internal static string InList(string password, SandboxOptions options) => options.PasswordsInLists switch
    {
        PasswordVisibility.Shown => password,
        PasswordVisibility.MaskedInLists => password.Length > 0 ? Mask : "",
        _ => "",
    };

    internal static string InInfo(string password, SandboxOptions options) =>
        options.PasswordsInLists == PasswordVisibility.HiddenEverywhere ? "" : password;

    private static int? Type(RouteCall call) => (int?)call.Form.Number("room_type");
}
