using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Where a part of a package says that others are (ECMA-376 part 2, 6.5).</summary>
internal sealed class Relations
{
    /// <summary>Namespace of relation ids in Transitional files.</summary>
    internal const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Namespace of relation ids in Strict files.</summary>
    internal const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly Dictionary<string, (string Type, string Target)> _byId = [];

    /// <summary>The relations of a part; of the package where the part is empty. None where the file has none.</summary>
    internal static Relations Read(ZipPackage package, string part)
    {
        var relations = new Relations();
        var slash = part.LastIndexOf('/') + 1;
        var folder = part.Substring(0, slash);
        var file = $"{folder}_rels/{part.Substring(slash)}.rels";
        if (!package.Has(file)) return relations;
        using var xml = SafeXml.Open(package.Open(file));
        while (xml.Step())
        {
            if (!xml.Opens("Relationship") || xml.GetAttribute("TargetMode") == "External") continue;
            var (id, type, target) = (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target"));
            if (id is null || type is null || target is null) continue;
            relations._byId[id] = (type.Substring(type.LastIndexOf('/') + 1), Resolve(folder, target));
        }
        return relations;
    }

    /// <summary>The relation of an id.</summary>
    internal (string Type, string Target)? ById(string id) => _byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>The part of the first relation of a type; null without one.</summary>
    internal string? OfType(string type) => _byId.Values.Where(r => r.Type == type).Select(r => r.Target).FirstOrDefault();

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var path = target.StartsWith("/", StringComparison.Ordinal) ? target : folder + target;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or "..")) parts.Add(part);
        }
        return string.Join("/", parts);
    }
}
