using System;
using System.IO;

namespace CvClass.Tests;

/// <summary>
/// Inside an assembly namespaces depend on each other in one direction, so that each can be read without the ones above it.
/// </summary>
public sealed class NamespaceTests
{
    /// <summary>No chain of references leads from a namespace back to itself.</summary>
    [Theory]
    [InlineData("CvClass.Client")]
    [InlineData("CvClass.PowerShell")]
    [InlineData("CvClass.Sandbox")]
    [InlineData("CvClass.Timetable")]
    public void Namespaces_refer_to_each_other_in_one_direction(string assembly)
    {
        var circles = NamespaceGraph.Of(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")).Circles();
        if (circles.Count > 0) Assert.Fail(string.Join("\n", circles));
    }

    /// <summary>The check itself sees a reference wherever it may stand: this one is in a method body only.</summary>
    [Fact]
    public void A_circle_is_found_in_a_method_body()
    {
        var circles = NamespaceGraph.Of(typeof(NamespaceTests).Assembly.Location).Circles();
        Assert.Contains(circles, c => c.StartsWith("CvClass.Tests.CircleA -> CvClass.Tests.CircleB", StringComparison.Ordinal));
    }
}
