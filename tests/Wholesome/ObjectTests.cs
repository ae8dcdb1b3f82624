using System;
using System.Linq;

namespace CvClass.Tests;

/// <summary>What all objects that come out have in common.</summary>
public sealed class ObjectTests
{
    [Fact]
    public void What_the_document_does_not_know_is_reached_by_name_and_shows_nowhere()
    {
        using var engine = new Engine(connect: false);
        var models = typeof(CvObject).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CvObject)) && !t.IsAbstract).ToArray();
        Assert.True(models.Length > 30);
        foreach (var model in models)
        {
            var made = (CvObject)Activator.CreateInstance(model)!;
            made.GetExtensionData()["moon"] = "full";
            var output = engine.Run("$O.ExtensionData['moon']; $O.PSObject.Properties.Name", ("O", made))
                .AssertNoErrors().Output.Select(o => o.ToString()).ToArray();
            Assert.Equal("full", output[0]);
            Assert.DoesNotContain("ExtensionData", output.Skip(1), StringComparer.OrdinalIgnoreCase);
        }
    }
}
