using System;

namespace CvClass.Client.Annotations;

/// <summary>How a response value is read, if the property's type alone does not determine it.</summary>
internal enum WireFormat
{
    /// <summary>
    /// By type: numbers from text or number, times from epoch seconds, milliseconds or China-time text, flags from 0 and 1.
    /// </summary>
    Default,

    /// <summary>An inverted flag: 0 is yes (GetFileConvertStatus).</summary>
    ZeroIsYes,

    /// <summary>A duration in seconds.</summary>
    Seconds,

    /// <summary>A duration in milliseconds.</summary>
    Milliseconds,

    /// <summary>A duration in Chinese words, such as <c>1时2分3秒</c>.</summary>
    ChineseDuration,
}

/// <summary>Maps a model property to a response field. Names are trimmed and compared case-insensitively.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireAttribute(params string[] names) : Attribute
{
    /// <summary>The wire name, followed by other spellings in the document; a dot denotes a nested object.</summary>
    public string[] Names { get; } = names;

    /// <summary>How the value is read.</summary>
    public WireFormat Form { get; set; }

    /// <summary>Whether the value identifies the row within its list, so that a row on two pages is recognised.</summary>
    public bool IsKey { get; set; }
}
