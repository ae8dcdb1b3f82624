using System;

namespace CvClass.Client.Annotations;

/// <summary>How a value is written on the wire, where its type alone does not say.</summary>
internal enum FieldForm
{
    /// <summary>By type: text as it is, flags as 1 and 0, enums as numbers, times as epoch seconds, lists as <c>name[0]</c>.</summary>
    Default,

    /// <summary>A time as <c>yyyy-MM-dd HH:mm:ss</c> in China Standard Time (GetConversionFile).</summary>
    ChinaTime,

    /// <summary>A file: a part of its own, not a field of the form (UploadFile).</summary>
    File,
}

/// <summary>Maps a property of a request to a field of the form. A null value is not sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string name) : Attribute
{
    /// <summary>The wire name, without brackets for lists.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the service refuses a request without it.</summary>
    public bool Required { get; set; }

    /// <summary>How the value is written.</summary>
    public FieldForm Form { get; set; }

    /// <summary>Fewest characters of a text; 0: no rule.</summary>
    public int MinLength { get; set; }

    /// <summary>Most characters of a text; 0: no rule.</summary>
    public int MaxLength { get; set; }

    /// <summary>Smallest number; applies when <see cref="Max"/> is set.</summary>
    public int Min { get; set; }

    /// <summary>Greatest number; 0: no rule.</summary>
    public int Max { get; set; }

    /// <summary>A text that may have line ends and tabs; no other control characters.</summary>
    public bool MultiLine { get; set; }

    /// <summary>A secret: masked in every message.</summary>
    public bool Secret { get; set; }
}
