using System.Globalization;
using System.Runtime.CompilerServices;

namespace CvClass.Timetable.Tests;

internal static class Culture
{
    // Messages are compared in English wherever the tests run.
    [ModuleInitializer]
    internal static void UseEnglish() =>
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
}
