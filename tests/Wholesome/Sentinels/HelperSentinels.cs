namespace CvClass.Tests.Sentinels;

internal static class HelperSentinels
{
    internal static readonly Sentinel[] All =
    [
        new("Invoke-CvApi", "Body", "-Path getThemeList", "@{ a = @{ b = @(1, 2) } }", "a[b][1]", "2", "a form made from nested tables"),
    ];
}
