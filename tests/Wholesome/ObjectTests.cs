using System;
using System.Linq;

namespace CvClass.Tests;

/// <summary>What all emitted objects have in common.</summary>
public sealed class ObjectTests
{
    [Fact]
    public void Undocumented_fields_are_reachable_by_name_but_never_shown()
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
