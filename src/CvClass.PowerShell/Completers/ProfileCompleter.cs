using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes names of profiles.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return Completion.Match(wordToComplete, ConnectionProfile.Names.Select(n => (n, n))).ToArray();
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return []; // Connect-CvClass itself says what is wrong with the file
        }
    }
}
