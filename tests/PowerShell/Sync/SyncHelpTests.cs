using System;
using System.IO;
using System.Linq;
using System.Reflection;
using CvClass.PowerShell.Commands;
using CvClass.PowerShell.Sync;

namespace CvClass.Tests;

/// <summary>The topic about synchronization is where Get-Help looks for it, and is complete.</summary>
public sealed class SyncHelpTests
{
    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public void The_page_names_every_parameter_and_every_key(string language, bool isChinese)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Module, language, "about_CvClass_Sync.help.txt"));
        var own = typeof(SyncCvRoomCommand).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(p => p.Name);
        // Serial is a column of rows and is not meant for the command line.
        Assert.All(own.Where(n => n != "Serial").Select(n => "-" + n), n => Assert.Contains(n, page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<SyncKey>(), key => Assert.Contains("-Key " + key, page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<SyncAction>(), action => Assert.Contains(action, page, StringComparison.Ordinal));
        Assert.Equal(isChinese, page.Any(c => c >= 0x4E00));
    }
}
