using System.Collections.Generic;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>The blacklist (1.4).</summary>
internal static class BlacklistRoutes
{
    private const int PageSize = 20;
    private const long EndOfTime = 4_102_416_000; // 2100-01-01 in China

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/v3/create_blacklist", new RouteEntry(Create));
        routes.Add("WebAPI/blacklist", new RouteEntry(List));
        routes.Add("WebAPI/delete_blacklist", new RouteEntry(Delete));
    }

    private static int Create(RouteCall call)
    {
        var form = call.Form;
        if (form["scope"] is not ("1" or "2")) return 5108;
        if (form["scope"] == "2" && !form.Has("serial")) return 5109;
        if (form["astrict_type"] is not ("0" or "1" or "2")) return 5112;
        if (!form.Has("astrict_content")) return 5113;
        if (form["astrict_aging"] is not ("0" or "1" or "2" or "3")) return 5114;
        if (form["scope"] == "2" && call.Room is null) return 4007;
        var entry = new BlacklistEntry(call.Tenant.NextBlacklist++, (int)form.Number("scope")!.Value, form["serial"],
            (int)form.Number("astrict_type")!.Value, form["astrict_content"], (int)form.Number("astrict_aging")!.Value, call.Tenant.Now);
        call.Tenant.Blacklist.Add(entry);
        call.Answer.Number("result", 0).Text("id", entry.Id);
        return 0;
    }

    private static int List(RouteCall call)
    {
        if (Paging.Cut(call, call.Tenant.Blacklist, PageSize) is not { } page) return 1;
        call.Answer.Number("result", 0).Rows("list", page, static (row, entry) => row
                .Text("id", entry.Id)
                .Text("scope", entry.Scope)
                .Text("serial", entry.Serial)
                .Text("astrict_type", entry.Kind)
                .Text("astrict_content", entry.Content)
                .Text("astrict_aging", entry.Aging)
                .Text("add_time", ChinaText.Of(entry.Added))
                .Text("effective_time", ChinaText.Of(Until(entry))))
            .PageNumbers(page);
        return 0;
    }

    private static int Delete(RouteCall call)
    {
        if (call.Form.Number("id") is not { } id) return 5107;
        if (call.Tenant.Blacklist.RemoveAll(e => e.Id == id) == 0) return 5106;
        call.Answer.Number("result", 0);
        return 0;
    }

    private static long Until(BlacklistEntry entry) => entry.Aging switch
    {
        0 => entry.Added + 300,
        1 => entry.Added + 1800,
        2 => ((entry.Added + 28_800) / 86_400 * 86_400) + 86_400 - 28_800 - 1, // the end of the day in China
        _ => EndOfTime,
    };
}
