namespace CvClass.PowerShell.Binding;

/// <summary>A value fit to be quoted in a message: not longer than a person reads.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    internal static string Of(string text) => text.Length <= Longest ? text : text.Substring(0, Longest) + "...";
}
