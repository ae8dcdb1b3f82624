using System.Linq;
using System.Management.Automation;

namespace CvClass.PowerShell.Sync;

/// <summary>
/// Asks once for all removals of a plan, whereas a high-impact cmdlet would ask for each, unless -Confirm:$false was given or
/// $ConfirmPreference is None.
/// </summary>
internal static class RemovalPrompt
{
    /// <summary>Whether the rooms may be removed.</summary>
    /// <param name="cmdlet">The cmdlet that asks.</param>
    /// <param name="plan">The plan, with at least one removal.</param>
    /// <exception cref="System.Management.Automation.Host.HostException">The host cannot prompt.</exception>
    internal static bool Confirm(PSCmdlet cmdlet, SyncPlan plan)
    {
        if (!Asks(cmdlet)) return true;
        var first = plan.Steps.First(s => s.Step.Action == SyncAction.Remove).Step;
        var question = Texts.FormatRemovalQuestion(plan.Removals, SyncText.Lesson(first.Name, first.StartTime));
        return cmdlet.ShouldContinue(question, Texts.RemovalCaption);
    }

    private static bool Asks(PSCmdlet cmdlet)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue("Confirm", out var given)) return LanguagePrimitives.IsTrue(given);
        var preference = cmdlet.GetVariableValue("ConfirmPreference");
        return !LanguagePrimitives.TryConvertTo<ConfirmImpact>(preference, out var impact) || impact != ConfirmImpact.None;
    }
}
