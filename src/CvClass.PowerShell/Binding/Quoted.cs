namespace CvClass.PowerShell.Binding;

/// <summary>Shortens a value for quoting in a message.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    internal static string Of(string text) => text.Length <= Longest ? text : text.Substring(0, Longest) + "...";
}
