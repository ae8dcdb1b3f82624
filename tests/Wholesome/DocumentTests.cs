using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;

namespace CvClass.Tests;

/// <summary>The client covers the whole document.</summary>
public sealed class DocumentTests
{
    // Fields that become a success, an error or paging, and are not properties of a row.
    private static readonly HashSet<string> s_envelope =
        ["result", "page", "pagenumber", "pageInfo", "pageInfo.page", "pageInfo.pageNum", "pageInfo.count", "roomfile"];

    public static TheoryData<string> Paths => Catalogue.Paths;

    [Fact]
    public void The_document_has_41_endpoints_and_143_parameters()
    {
        Assert.Equal(41, Catalogue.Endpoints.Count);
        Assert.Equal(143, Catalogue.Endpoints.Sum(e => e["parameters"]!.Count()));
        Assert.Equal(Catalogue.Endpoints.Select(e => (string)e["path"]!)
            .Order(StringComparer.Ordinal), EndpointList.Paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_endpoint_has_the_documented_properties(string path)
    {
        var documented = Catalogue.Of(path);
        var endpoint = Catalogue.Request(path).GetCustomAttribute<EndpointAttribute>()!;
        Assert.Equal((string)documented["name"]!, endpoint.Name);
        Assert.Equal((string)documented["section"]!, endpoint.Section);
        Assert.Equal((bool)documented["signed"]!, endpoint.IsSigned);
        Assert.Equal((string?)documented["tenant_parameter"] == "key", endpoint.Tenant == TenantField.Key);
        if ((string?)documented["response"]!["container"] is { } container)
        {
            Assert.Equal(container == "root" ? "" : container, endpoint.Container);
        }
        // The document contradicts itself about getThemeList (20 or 200): the smaller number counts as a full page.
        if ((bool)documented["response"]!["paged"]!) Assert.Equal((int?)documented["response"]!["page_size"] ?? 20, endpoint.PageSize);
        if ((int?)documented["response"]!["first_page"] is { } first) Assert.Equal(first, endpoint.FirstPage);
        Assert.All(documented["response"]!["no_data_codes"]!, code => Assert.Contains((int)code, endpoint.NoData));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_parameter_can_be_sent_and_no_name_is_written_twice(string path)
    {
        var fields = Catalogue.Fields(Catalogue.Request(path)).ToArray();
        Assert.All(Catalogue.Parameters(path), parameter => Assert.Contains(parameter, fields));
        Assert.Equal(fields.Distinct().Count(), fields.Length);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Required_parameters_are_required(string path)
    {
        // The pager sends the page number; a file's extra array element is the same field.
        foreach (var parameter in Catalogue.Of(path)["parameters"]!.Where(p => p["required"]!.ToString() == "True"))
        {
            var name = ((string)parameter["name"]!).Split('[')[0];
            if (name is "page" or "auth") continue; // sent by the pager; computed by the link
            Assert.True(RequestField.Of(Catalogue.Request(path)).Single(f => f.Field.Name == name).Field.Required, $"{path} {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_documented_field_of_a_response_has_a_property(string path)
    {
        var documented = Catalogue.Of(path);
        var container = (string?)documented["response"]!["container"];
        if (container is null) return; // Entry is a link, not a call
        foreach (var field in documented["response"]!["fields"]!.Select(f => ((string)f["path"]!)
            .Replace("[]", "", StringComparison.Ordinal)))
        {
            if (s_envelope.Contains(field) || field == container) continue;
            var inner = container == "root" ? field : field[(container.Length + 1)..];
            Assert.True(Reaches(Model(path), inner.Split('.')), $"{path}: {field}");
        }
    }

    private static Type Model(string path)
    {
        var type = Catalogue.Request(path).BaseType!;
        while (!type.IsGenericType) type = type.BaseType!;
        return type.GetGenericArguments()[0];
    }

    private static bool Reaches(Type model, ReadOnlySpan<string> names)
    {
        foreach (var property in model.GetProperties())
        {
            if (property.GetCustomAttribute<WireAttribute>() is not { } wire
                || !wire.Names.Contains(names[0], StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }
            if (names.Length == 1) return true;
            var type = property.PropertyType;
            return Reaches(type.IsGenericType ? type.GetGenericArguments()[0] : type, names[1..]);
        }
        return false;
    }
}
