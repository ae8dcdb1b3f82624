using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>The page behind an entry link (1.3.1), which reports whether the link is valid.</summary>
internal static class EntryPage
{
    internal const string Path = "WebAPI/Entry";

    internal static SandboxResponse Answer(string path, IEnumerable<Tenant> tenants)
    {
        var question = path.IndexOf('?');
        var query = PhpForm.Parse(new ArraySegment<byte>(Encoding.ASCII.GetBytes(question < 0 ? "" : path.Substring(question + 1))));
        var tenant = tenants.FirstOrDefault(t => t.Domain == query["domain"]);
        if (tenant is null) return SandboxResponse.Html(200, "4001");
        if (tenant.Rooms.Find(query["serial"]) is null) return SandboxResponse.Html(200, "4007");
        var auth = TokenCheck.Md5(tenant.AppId + query["ts"] + query["serial"] + query["usertype"]);
        return SandboxResponse.Html(200, auth == query["auth"] ? "Welcome" : "4109");
    }
}
