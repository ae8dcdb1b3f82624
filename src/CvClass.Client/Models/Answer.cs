using System.Collections.Generic;
using CvClass.Client.Wire;

namespace CvClass;

/// <summary>A student's answers in class (getAnswerRecord).</summary>
public sealed class Answer : CvObject
{
    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>Name.</summary>
    [Wire("name")]
    public string? UserName { get; set; }

    /// <summary>The field numbers, which the document does not describe.</summary>
    [Wire("numbers")]
    public int? Number { get; set; }

    /// <summary>How often they answered.</summary>
    [Wire("count")]
    public int? Count { get; set; }

    /// <summary>Each answer.</summary>
    [Wire("list")]
    public IReadOnlyList<AnswerDetail> Details { get; set; } = [];
}
