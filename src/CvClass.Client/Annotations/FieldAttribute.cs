using System;

namespace CvClass.Client.Annotations;

/// <summary>How a value is written on the wire, if its type alone does not determine it.</summary>
internal enum FieldForm
{
    /// <summary>By type: text unchanged, flags as 1 and 0, enums as numbers, times as epoch seconds, lists as <c>name[0]</c>.</summary>
    Default,

    /// <summary>A time as <c>yyyy-MM-dd HH:mm:ss</c> in China Standard Time (GetConversionFile).</summary>
    ChinaTime,

    /// <summary>A file: a separate part of the multipart body, not a form field (UploadFile).</summary>
    File,
}

/// <summary>Maps a request property to a form field. A null value is not sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string name) : Attribute
{
    /// <summary>The wire name, without brackets for lists.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the service rejects a request without it.</summary>
    public bool Required { get; set; }

    /// <summary>How the value is written.</summary>
    public FieldForm Form { get; set; }

    /// <summary>Minimum length in characters; 0 for no limit.</summary>
    public int MinLength { get; set; }

    /// <summary>Maximum length in characters; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>Minimum value; applies when <see cref="Max"/> is set.</summary>
    public int Min { get; set; }

    /// <summary>Maximum value; 0 for no limit.</summary>
    public int Max { get; set; }

    /// <summary>Whether line breaks and tabs are allowed; other control characters are not.</summary>
    public bool MultiLine { get; set; }

    /// <summary>Whether the value is secret and masked in every message.</summary>
    public bool Secret { get; set; }
}
