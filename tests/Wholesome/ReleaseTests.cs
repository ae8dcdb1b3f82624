using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace CvClass.Tests;

/// <summary>The shipped assemblies have one version, contain no path of the build machine, and refer only to existing members.</summary>
public sealed class ReleaseTests
{
    private static readonly string[] s_own = ["CvClass.Client", "CvClass.PowerShell", "CvClass.Sandbox", "CvClass.Timetable"];

    public static TheoryData<string> Own => [.. s_own];

    [Fact]
    public void Manifest_and_assemblies_have_the_same_version()
    {
        var manifest = Regex.Match(File.ReadAllText(Path.Combine(Repository.Module, "CvClass.psd1")),
            @"ModuleVersion\s*=\s*'([\d.]+)'").Groups[1].Value;
        Assert.All(s_own, name =>
            Assert.Equal(manifest, AssemblyName.GetAssemblyName(Path.Combine(Repository.Module, name + ".dll")).Version!.ToString(3)));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void No_assembly_contains_a_path_of_the_build_machine(string name)
    {
        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(Repository.Module, name + ".dll")));
        var root = Repository.Root;
        Assert.DoesNotContain(root, text, StringComparison.Ordinal);
        Assert.Contains("/_/src/", text, StringComparison.Ordinal);
    }

    // Windows PowerShell 5.1 with .NET Framework 4.7.2 is not available here, but its reference assemblies are.
    [Theory]
    [MemberData(nameof(Own))]
    [InlineData("Newtonsoft.Json")]
    [InlineData("ExcelDataReader")]
    public void Every_member_exists_in_NET_Framework_4_7_2_with_PowerShell_5_1(string name)
    {
        var framework = Path.Combine(Packages, "microsoft.netframework.referenceassemblies.net472", Version("ReferenceAssemblies"), "build",
            ".NETFramework", "v4.7.2");
        var resolver = new FolderResolver([Repository.Module, framework, Path.Combine(framework, "Facades"),
            Path.Combine(Packages, "powershellstandard.library", "5.1.1", "lib", "netstandard2.0")]);
        using var module = ModuleDefinition.ReadModule(Path.Combine(Repository.Module, name + ".dll"),
            new ReaderParameters { AssemblyResolver = resolver });
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in module.GetTypeReferences()) if (Try(type.Resolve) is null) missing.Add(type.FullName);
        foreach (var member in module.GetMemberReferences())
        {
            // Arrays have methods without metadata.
            if (member.DeclaringType is ArrayType || missing.Contains(member.DeclaringType.GetElementType().FullName)) continue;
            var found = member switch
            {
                MethodReference method => Try(method.Resolve) is not null,
                FieldReference field => Try(field.Resolve) is not null,
                _ => true,
            };
            if (!found) missing.Add(member.FullName);
        }
        Assert.Empty(missing);

        static T? Try<T>(Func<T?> resolve)
            where T : class
        {
            try
            {
                return resolve();
            }
            catch (AssemblyResolutionException)
            {
                return null;
            }
        }
    }

    private static string Packages =>
        typeof(ReleaseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackageRoot").Value!;

    private static string Version(string key) =>
        typeof(ReleaseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private sealed class FolderResolver(string[] folders) : IAssemblyResolver
    {
        private readonly Dictionary<string, AssemblyDefinition> _found = [];

        public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
        {
            if (_found.TryGetValue(name.Name, out var known)) return known;
            var file = folders.Select(f => Path.Combine(f, name.Name + ".dll")).FirstOrDefault(File.Exists)
                ?? throw new AssemblyResolutionException(name);
            return _found[name.Name] = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = this });
        }

        public void Dispose()
        {
            foreach (var assembly in _found.Values) assembly.Dispose();
        }
    }
}
