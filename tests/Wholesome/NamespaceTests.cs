using System;
using System.IO;

namespace CvClass.Tests;

/// <summary>
/// Within an assembly namespaces depend on each other in one direction, so that each can be read without the ones above it.
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

    /// <summary>A reference that only a method body contains, so that the check can be tested.</summary>
    [Fact]
    public void A_circular_reference_in_a_method_body_is_found()
    {
        var circles = NamespaceGraph.Of(typeof(NamespaceTests).Assembly.Location).Circles();
        Assert.Contains(circles, c => c.StartsWith("CvClass.Tests.CircleA -> CvClass.Tests.CircleB", StringComparison.Ordinal));
    }
}
