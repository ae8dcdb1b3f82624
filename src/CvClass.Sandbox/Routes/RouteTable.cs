using System;
using System.Collections.Generic;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>The context of a route.</summary>
internal sealed record RouteCall(Tenant Tenant, PhpForm Form, UploadedFile? File, JsonAnswer Answer)
{
    internal SandboxRoom? Room => Tenant.Rooms.Find(Form["serial"]);
}

/// <summary>A route with its special cases.</summary>
/// <param name="Answer">Writes the response and returns the result code; if it is not 0, only the code is sent.</param>
internal sealed record RouteEntry(Func<RouteCall, int> Answer)
{
    internal bool IsSigned { get; init; } = true;

    internal bool TakesKey { get; init; }

    internal bool ResultAsText { get; init; }

    /// <summary>Whether the body is also sent with a result other than 0.</summary>
    internal bool HasBodyAlways { get; init; }
}

/// <summary>All paths, in exactly the document's letter case.</summary>
internal static class RouteTable
{
    internal static IReadOnlyDictionary<string, RouteEntry> All()
    {
        var routes = new Dictionary<string, RouteEntry>(StringComparer.Ordinal);
        RoomRoutes.AddTo(routes);
        RoomListRoutes.AddTo(routes);
        CoursewareRoutes.AddTo(routes);
        RoomFileRoutes.AddTo(routes);
        BlacklistRoutes.AddTo(routes);
        InClassRoutes.AddTo(routes);
        AfterClassRoutes.AddTo(routes);
        return routes;
    }
}
