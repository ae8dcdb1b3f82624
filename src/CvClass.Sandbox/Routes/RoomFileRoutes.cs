using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>Courseware of a room (1.2.7 to 1.2.9).</summary>
internal static class RoomFileRoutes
{
    private const int PageSize = 200;

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/v3/room_bind_file", new RouteEntry(BindAll));
        routes.Add("WebAPI/v3/room_unbind_file", new RouteEntry(Unbind));
        routes.Add("WebAPI/GetRoomFile", new RouteEntry(List));
    }

    internal static void Bind(SandboxRoom room, Courseware file, long? sort, bool isDefault)
    {
        var files = room.Files ??= [];
        var link = files.FirstOrDefault(f => f.File == file);
        if (link is null) files.Add(link = new RoomFile(file));
        link.Sort = sort ?? link.Sort;
        if (!isDefault) return;
        foreach (var other in files) other.IsDefault = other == link;
    }

    private static int BindAll(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        var ids = call.Form.Texts("fileid_arr");
        var files = ids.Select(id => CoursewareRoutes.Find(call, id)).ToArray();
        if (ids.Count == 0 || files.Any(f => f is null)) return 4105;
        var sorts = call.Form.Texts("sort_arr");
        for (var i = 0; i < files.Length; i++)
        {
            Bind(room, files[i]!, i < sorts.Count && long.TryParse(sorts[i], out var sort) ? sort : null, isDefault: false);
        }
        if (call.Form["fileid"] is not ("" or "0"))
        {
            if (CoursewareRoutes.Find(call, call.Form["fileid"]) is not { } shown) return 4105;
            Bind(room, shown, null, isDefault: true);
        }
        call.Answer.Number("result", 0);
        return 0;
    }

    private static int Unbind(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        var ids = call.Form.Texts("fileid_arr");
        room.Files?.RemoveAll(f => ids.Contains(f.File.Id.ToString(CultureInfo.InvariantCulture)));
        call.Answer.Number("result", 0);
        return 0;
    }

    // The spaces in the names, and the swapped filecategory and notifyurl, are the document's.
    private static int List(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        var files = (room.Files ?? []).OrderBy(f => f.Sort).ToArray();
        if (Paging.Cut(call, files, PageSize) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, static (row, link) =>
            CoursewareRoutes.Common(row, link.File, " fileid ", " uploaduserid ", " filepath ")
            .Text("status", 1)
            .Text("isconvert", link.File.Conversion)
            .Text("fileprop", link.File.Conversion is 2 or 3 ? link.File.Conversion : 0)
            .Text("filecategory", "")
            .Text("notifyurl", link.File.IsPublic ? 1 : 0)
            .Text("convertor", "")
            .Text("type", link.IsDefault ? 1 : 0)
            .Text("converttime", "")
            .Text("sort", link.Sort)
            .Text("warmvideo", 0));
        return 0;
    }
}
