using System;
using System.Management.Automation;
using System.Reflection;

namespace CvClass.PowerShell.Binding;

/// <summary>The cmdlet name of a class.</summary>
internal static class CommandName
{
    internal static string Of(Type command) =>
        command.GetCustomAttribute<CmdletAttribute>() is { } name ? $"{name.VerbName}-{name.NounName}" : command.Name;
}
