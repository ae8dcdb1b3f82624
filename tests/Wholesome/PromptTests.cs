using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Resources;
using CvClass.PowerShell;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.Tests;

/// <summary>Whoever is asked for a mandatory parameter can learn what it wants, in their own language.</summary>
public sealed class PromptTests
{
    private static IEnumerable<(string Parameter, ParameterAttribute Attribute)> Mandatory =>
        from type in typeof(CvCommand).Assembly.GetExportedTypes()
        where type.IsSubclassOf(typeof(PSCmdlet)) && !type.IsAbstract
        from property in type.GetProperties()
        from attribute in property.GetCustomAttributes<ParameterAttribute>()
        where attribute.Mandatory && !attribute.DontShow
        select (type.Name + "." + property.Name, attribute);

    [Fact]
    public void Every_mandatory_parameter_says_what_it_wants()
    {
        Assert.NotEmpty(Mandatory);
        var texts = new ResourceManager(HostTexts.BaseName, typeof(CvCommand).Assembly);
        Assert.Empty(Mandatory.Where(m => m.Attribute.HelpMessageBaseName != HostTexts.BaseName).Select(m => m.Parameter));
        Assert.Empty(Mandatory.Where(m => string.IsNullOrEmpty(texts.GetString(m.Attribute.HelpMessageResourceId)))
            .Select(m => m.Parameter));
    }

    [Theory]
    [InlineData("en-US", "Remove-CvRoom", "Serial: Number of the room")]
    [InlineData("zh-CN", "Remove-CvRoom", "Serial: 教室号")]
    [InlineData("zh-SG", "New-CvRoom -Duration 45", "StartTime: 上课时间")]
    [InlineData("fr-FR", "New-CvRoom -Duration 45", "Name: Name of the room")]
    public void It_is_said_at_a_real_prompt(string language, string command, string text)
    {
        using var culture = new Culture(language);
        var screen = new Screen();
        using var engine = new Engine(screen: screen);
        engine.Run(command);
        Assert.Contains(text, screen.Take(), StringComparison.Ordinal);
    }
}
