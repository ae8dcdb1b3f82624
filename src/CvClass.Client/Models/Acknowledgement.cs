using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>An answer that says little but that it worked.</summary>
internal sealed class Acknowledgement : CvObject
{
    /// <summary>The service's own words.</summary>
    [Wire("msg", "info")]
    public string? Message { get; set; }

    /// <summary>Numbers of courseware that were not found (SetFileRemark).</summary>
    [Wire("errorlist")]
    public IReadOnlyList<string> ErrorList { get; set; } = [];
}
