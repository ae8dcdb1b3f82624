using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Sandbox.Protocol;
using CvClass.Sandbox.State;

namespace CvClass.Sandbox.Routes;

/// <summary>
/// Courseware: uploading (1.1.7, 1.1.8), notes (1.1.9, 1.2.2), status (1.2.1, 1.2.3), removing (1.2.4, 1.2.5), listing (1.2.6).
/// </summary>
internal static class CoursewareRoutes
{
    private const int PageSize = 200;
    private const int MostPerRequest = 50;
    private const long LargestFile = 100L << 20;

    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
        { "ppt", "pptx", "doc", "docx", "xls", "xlsx", "pdf", "txt", "jpg", "jpeg", "png", "gif", "bmp", "mp3", "mp4", "zip", "html" };

    internal static void AddTo(Dictionary<string, RouteEntry> routes)
    {
        routes.Add("WebAPI/UploadFile", new RouteEntry(Upload) { IsSigned = false, TakesKey = true });
        routes.Add("WebAPI/UploadFileUrl", new RouteEntry(UploadUrl) { TakesKey = true, ResultAsText = true });
        routes.Add("WebAPI/SetFileRemark", new RouteEntry(SetRemark) { ResultAsText = true, HasBodyAlways = true });
        routes.Add("WebAPI/GetFileConvertStatus", new RouteEntry(IsDynamic));
        routes.Add("WebAPI/GetFileRemark", new RouteEntry(Remarks));
        routes.Add("WebAPI/GetConversionFile", new RouteEntry(ByConversion));
        routes.Add("WebAPI/v3/delete_file", new RouteEntry(call => Delete(call, call.Form.Texts("fileid_arr"), 1)));
        routes.Add("WebAPI/BatchDeleteFile", new RouteEntry(call => Delete(call, call.Form.Texts("fileid"), 4202)));
        routes.Add("WebAPI/GetCompanyFileList", new RouteEntry(List) { HasBodyAlways = true });
    }

    private static int Upload(RouteCall call)
    {
        var isPublic = call.Form["isopen"] == "1";
        if (!isPublic && !call.Form.Has("serial")) return -6;
        if (call.Form.Has("serial") && call.Room is null) return -7;
        if (call.File is null) return -2;
        var conversion = (int)(call.Form.Number("conversion") ?? 1);
        if (conversion is < 1 or > 4) return -1;
        if (call.File.Size > LargestFile) return -10;
        var file = new Courseware(call.Tenant.NextFile, call.File.Name, call.File.Size, call.Tenant.Now) { IsPublic = isPublic,
            Conversion = conversion, IsDynamic = call.Form["dynamicppt"] == "1" };
        if (!s_types.Contains(file.Type)) return -4;
        call.Tenant.NextFile++;
        if (file.Name.Contains("fail")) file.Status = 2;
        else if (conversion == 2) (file.Status, file.QueriesLeft) = (3, call.Tenant.Options.QueriesUntilConverted);
        call.Tenant.Files.Add(file);
        if (call.Room is { } room) RoomFileRoutes.Bind(room, file, null, call.Form["isdefault"] == "1");
        call.Answer.Number("result", 0)
            .Text("swfpath", Path(file))
            .Number("pagenum", 1)
            .Number("fileid", file.Id)
            .Text("downloadpath", Path(file))
            .Number("size", file.Size)
            .Number("status", file.Status)
            .Text("filename", file.Name)
            .Number("dynamicppt", file.IsDynamic ? 1 : 0)
            .Number("fileprop", conversion is 2 or 3 ? conversion : 0)
            .Text("file_address", "https://courseware.example" + Path(file));
        return 0;
    }

    private static int UploadUrl(RouteCall call)
    {
        if (!call.Form.Has("serial")) return 5100;
        if (call.Room is not { } room) return 4007;
        if (!call.Form.Has("fileurl") || !call.Form.Has("name")) return 48001;
        var file = new Courseware(call.Tenant.NextFile++, call.Form["name"], 0, call.Tenant.Now) { Conversion = 3 };
        call.Tenant.Files.Add(file);
        RoomFileRoutes.Bind(room, file, null, false);
        call.Answer.Text("result", 0).Text("fileid", file.Id);
        return 0;
    }

    private static int SetRemark(RouteCall call)
    {
        var rows = call.Form.Array("remarkdata").OfType<Dictionary<string, object>>()
            .Select(r =>
            (File: r.TryGetValue("fileid", out var f)
            ? f as string : null, Page: r.TryGetValue("pageid", out var p)
            ? p as string : null, Remark: r.TryGetValue("remark", out var t) ? t as string : null)).ToArray();
        var missing = rows.Where(r => Find(call, r.File) is null).Select(r => r.File ?? "").Distinct().ToArray();
        var bad = rows.Length == 0 || rows.Any(r => !int.TryParse(r.Page, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        foreach (var row in bad ? [] : rows)
        {
            if (Find(call, row.File) is { } file) file.Remarks[int.Parse(row.Page!, CultureInfo.InvariantCulture)] = row.Remark ?? "";
        }
        var result = bad || missing.Length > 0 ? 1 : 0;
        call.Answer.Text("result", result);
        if (missing.Length > 0) call.Answer.Texts("errorlist", missing);
        return result;
    }

    private static int IsDynamic(RouteCall call)
    {
        if (!call.Form.Has("fileid")) return 4202;
        if (Find(call, call.Form["fileid"]) is not { } file) return 1;
        call.Answer.Number("result", 0).Number("convertstatus", file.IsDynamic ? 0 : 1); // 0 is yes
        return 0;
    }

    private static int Remarks(RouteCall call)
    {
        if (!call.Form.Has("fileid")) return 4202;
        if (call.Form.Number("fileid") is null) return 4203;
        if (Find(call, call.Form["fileid"]) is not { Remarks.Count: > 0 } file) return -1;
        call.Answer.Number("result", 0)
            .Rows("list", file.Remarks, static (row, remark) => row.Text("pageid", remark.Key).Text("remark", remark.Value));
        return 0;
    }

    private static int ByConversion(RouteCall call)
    {
        var from = ChinaText.Parse(call.Form["starttime"]);
        var to = ChinaText.Parse(call.Form["endtime"]);
        if ((call.Form.Has("starttime") && from is null) || (call.Form.Has("endtime") && to is null)) return 4004;
        foreach (var file in call.Tenant.Files.Where(f => f.Status == 3 && --f.QueriesLeft < 0)) file.Status = 1;
        var files = call.Tenant.Files.Where(f => (from is null || f.Uploaded >= from) && (to is null || f.Uploaded <= to)
            && (!call.Form.Has("status") || f.Status == call.Form.Number("status"))).ToArray();
        if (Paging.Cut(call, files, PageSize) is not { } page) return 1;
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, static (row, file) => row
            .Text("fileid", file.Id)
            .Text("filename", file.Name)
            .Text("newfilename", file.StoredName)
            .Text("status", file.Status)
            .Text("downloadpath", Path(file))
            .Text("uploadtime", ChinaText.Of(file.Uploaded))
            .Text("swfpath", Path(file))
            .Text("size", file.Size)
            .Text("filetype", file.Type));
        return 0;
    }

    private static int Delete(RouteCall call, IReadOnlyList<string> ids, int emptyCode)
    {
        if (ids.Count == 0) return emptyCode;
        var files = ids.Select(id => Find(call, id)).ToArray();
        if (ids.Count > MostPerRequest || files.Any(f => f is null)) return 1;
        call.Tenant.Files.RemoveAll(files.Contains);
        foreach (var room in call.Tenant.Rooms.Kept) room.Files?.RemoveAll(f => files.Contains(f.File));
        call.Answer.Number("result", 0);
        return 0;
    }

    private static int List(RouteCall call)
    {
        var files = call.Tenant.Files.Where(f => !call.Form.Has("type") || f.IsPublic == (call.Form["type"] == "1")).ToArray();
        if (Paging.Cut(call, files, PageSize) is not { } page)
        {
            // Two codes for 'no data': the table's for a page number that is too high, the text's for no files at all.
            if (files.Length == 0) call.Answer.Text("roomfile", "").Number("result", -1);
            else call.Answer.Number("result", 1);
            return files.Length == 0 ? -1 : 1;
        }
        call.Answer.Number("result", 0).PageNumbers(page).Rows("list", page, static (row, file) =>
            Common(row, file, "fileid", "uploaduserid", "filepath")
            .Text("filecategory", file.IsPublic ? 1 : 0)
            .Text("catalogid", 0)
            .Text("notifyurl", "")
            .Text("status", file.Status)
            .Text("isconvert", file.Conversion)
            .Null("convertor")
            .Null("converttime"));
        return 0;
    }

    internal static Courseware? Find(RouteCall call, string? id) =>
        call.Tenant.Files.FirstOrDefault(f => f.Id.ToString(CultureInfo.InvariantCulture) == id);

    internal static string Path(Courseware file) => "/cospath/" + file.StoredName;

    /// <summary>The fields common to both file lists.</summary>
    internal static JsonAnswer Common(JsonAnswer row, Courseware file, string fileId, string uploadUserId, string filePath) => row
        .Text(fileId, file.Id)
        .Text("companyid", "10001")
        .Text("filename", file.Name)
        .Text("newfilename", file.StoredName)
        .Text("size", file.Size)
        .Text(uploadUserId, 0)
        .Text("uploadusername", "")
        .Text("uploadtime", ChinaText.Of(file.Uploaded))
        .Text(filePath, "/upload0/" + file.StoredName)
        .Text("downloadpath", Path(file))
        .Text("swfpath", Path(file))
        .Text("pdfpath", "")
        .Text("cospdfpath", "")
        .Text("filetype", file.Type)
        .Text("pagenum", 1)
        .Text("active", file.IsPublic ? 1 : 0)
        .Text("fileserverid", 0)
        .Text("dynamicppt", file.IsDynamic ? 1 : 0)
        .Text("isContentDocument", 0)
        .Text("isFullPath", 0)
        .Text("redisvalue", "")
        .Text("ordernum", 0);
}
