using System;

namespace CvClass.Client.Annotations;

/// <summary>How a value of an answer is to be read, where the type of the property alone does not say.</summary>
internal enum WireFormat
{
    /// <summary>
    /// By type: numbers from text or number, times from epoch seconds, milliseconds or China-time text, flags from 0 and 1.
    /// </summary>
    Default,

    /// <summary>A flag with its sense reversed: 0 is yes (GetFileConvertStatus).</summary>
    ZeroIsYes,

    /// <summary>A duration in seconds.</summary>
    Seconds,

    /// <summary>A duration in milliseconds.</summary>
    Milliseconds,

    /// <summary>A duration in Chinese words, such as <c>1时2分3秒</c>.</summary>
    ChineseDuration,
}

/// <summary>
/// Maps a property of a model to a field of an answer. Names are matched without blanks at their ends and without regard to case.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireAttribute(params string[] names) : Attribute
{
    /// <summary>The wire name, then other spellings that the document prints; a dot leads into a nested object.</summary>
    public string[] Names { get; } = names;

    /// <summary>How the value is read.</summary>
    public WireFormat Form { get; set; }

    /// <summary>Whether the value tells the row from all others of its list, so that a row that two pages show is recognised.</summary>
    public bool IsKey { get; set; }
}
