using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;
using CvClass.Demo;

namespace CvClass.Tests;

/// <summary>A console of a fixed width that records its output and answers yes to every question.</summary>
internal sealed class Screen : PSHost
{
    private readonly ScreenInterface _interface;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;

    internal Screen(int width = 118) => _interface = new ScreenInterface(width);

    /// <summary>The text written since the last call.</summary>
    internal string Take()
    {
        var text = _interface.Written.ToString();
        _interface.Written.Clear();
        return text;
    }

    /// <summary>How many columns a text occupies.</summary>
    internal int Width(string text) => _interface.RawUI.LengthInBufferCells(text);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "CvClass tests";

    public override Version Version => new(1, 0);

    public override CultureInfo CurrentCulture => _culture;

    public override CultureInfo CurrentUICulture => _language;

    public override PSHostUserInterface UI => _interface;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException();

    public override void ExitNestedPrompt() => throw new PSNotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => throw new PSNotSupportedException();

    private sealed class ScreenInterface(int width) : PSHostUserInterface
    {
        internal StringBuilder Written { get; } = new();

        public override PSHostRawUserInterface RawUI { get; } = new DemoRawScreen(width);

        public override bool SupportsVirtualTerminal => false;

        public override void Write(string value) => Written.Append(GetOutputString(value, SupportsVirtualTerminal));

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

        public override void WriteLine(string value) => Write(value + "\n");

        public override void WriteErrorLine(string value) => WriteLine(value);

        public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

        public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

        public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override string ReadLine() => throw new PSNotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new PSNotSupportedException();

        // Shows what "!?" would show, and leaves the prompt unanswered.
        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        {
            foreach (var field in descriptions) WriteLine($"{field.Name}: {field.HelpMessage}");
            throw new PSNotSupportedException(message);
        }

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            throw new PSNotSupportedException(message);

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName,
            PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new PSNotSupportedException(message);

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            WriteLine(caption + "\n" + message);
            return 0;
        }
    }
}
