using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using CvClass.PowerShell.Commands;

namespace CvClass.Tests;

/// <summary>The libraries are internal to the module; only types that appear in a pipeline are public.</summary>
public sealed class SurfaceTests
{
    private static readonly Assembly s_client = typeof(Room).Assembly;
    private static readonly Regex s_shell = new(
        @"\b[A-Z][a-z]+-Cv[A-Z]|(?<![\w""])-[A-Z][A-Za-z]+\b|[Cc]mdlet|PowerShell|pipeline|ps1xml|ErrorCategory");

    private static readonly Assembly s_module = typeof(NewCvRoomCommand).Assembly;

    /// <summary>Each public type of the client is emitted by a cmdlet, accepted by a parameter, thrown, or part of such a type.</summary>
    [Fact]
    public void The_public_types_of_the_client_are_those_that_commands_use()
    {
        var held = new HashSet<Type>();
        foreach (var cmdlet in s_module.GetExportedTypes().Where(t => t.IsDefined(typeof(CmdletAttribute)) && !t.IsAbstract))
        {
            foreach (var emitted in cmdlet.GetCustomAttributes<OutputTypeAttribute>().SelectMany(a => a.Type)) Hold(emitted.Type);
            foreach (var parameter in cmdlet.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))))
            {
                Hold(parameter.PropertyType);
            }
        }
        Hold(typeof(CvClassException));
        Assert.Empty(s_client.GetExportedTypes().Except(held).Select(t => t.FullName));

        void Hold(Type? type)
        {
            if (type is null) return;
            foreach (var argument in type.GetGenericArguments()) Hold(argument);
            if (type.HasElementType) Hold(type.GetElementType());
            if (!type.Namespace!.StartsWith("CvClass", StringComparison.Ordinal) || !held.Add(type)) return;
            Hold(type.BaseType);
            foreach (var property in type.GetProperties()) Hold(property.PropertyType);
        }
    }

    /// <summary>The client never names a cmdlet, a parameter or the shell, not even in texts, comments and documentation.</summary>
    [Fact]
    public void The_client_names_no_cmdlet_or_parameter()
    {
        var folder = Path.Combine(Repository.Root, "src", "CvClass.Client");
        var files = new[] { "*.cs", "*.resx", "*.json", "*.csproj" }
            .SelectMany(p => Directory.EnumerateFiles(folder, p, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file)
            where s_shell.IsMatch(line) && !line.Contains("<InternalsVisibleTo", StringComparison.Ordinal)
            select Path.GetFileName(file) + ": " + line.Trim());
    }

    /// <summary>The public types are in one namespace, so that <c>[CvClass.Room]</c> and <c>using namespace CvClass</c> work.</summary>
    [Fact]
    public void Public_types_of_the_client_are_in_one_namespace() =>
        Assert.Empty(s_client.GetExportedTypes().Where(t => t.Namespace != "CvClass").Select(t => t.FullName));

    /// <summary>A public signature contains only types that callers can name.</summary>
    [Fact]
    public void Commands_expose_no_type_of_the_libraries() => Assert.Empty(
        from type in s_module.GetExportedTypes()
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from used in Types(member)
        where used.Namespace?.StartsWith("CvClass.Client", StringComparison.Ordinal) == true
            || used.Namespace?.StartsWith("CvClass.Timetable", StringComparison.Ordinal) == true
        select $"{type.Name}.{member.Name}: {used.FullName}");

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Prepend(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        _ => [],
    };
}
