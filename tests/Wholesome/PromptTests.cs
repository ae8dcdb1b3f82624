using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Resources;
using CvClass.PowerShell;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.Tests;

/// <summary>The prompt for a mandatory parameter explains it, in the user's language.</summary>
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
    public void Every_mandatory_parameter_has_a_prompt_text()
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
    public void The_prompt_text_appears_at_a_real_prompt(string language, string command, string text)
    {
        using var culture = new Culture(language);
        var screen = new Screen();
        using var engine = new Engine(screen: screen);
        engine.Run(command);
        Assert.Contains(text, screen.Take(), StringComparison.Ordinal);
    }
}
