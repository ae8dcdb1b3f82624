using System;
using System.Globalization;
using CvClass.Client.Annotations;

namespace CvClass.Client.Wire;

/// <summary>Writes a value in the service's format: the one place that knows its formats.</summary>
internal static class FormValueWriter
{
    internal const string ChinaFormat = "yyyy-MM-dd HH:mm:ss";

    internal static string Write(object value, FieldForm form) => value switch
    {
        string text => text,
        bool flag => flag ? "1" : "0",
        Enum code => Convert.ToInt64(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        DateTimeOffset time when form == FieldForm.ChinaTime =>
            time.ToOffset(ChinaTime.Offset).ToString(ChinaFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
