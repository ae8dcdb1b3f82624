using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A response that says little more than that the call succeeded.</summary>
internal sealed class Acknowledgement : CvObject
{
    /// <summary>The service's own message.</summary>
    [Wire("msg", "info")]
    public string? Message { get; set; }

    /// <summary>Numbers of courseware that were not found (SetFileRemark).</summary>
    [Wire("errorlist")]
    public IReadOnlyList<string> ErrorList { get; set; } = [];
}
