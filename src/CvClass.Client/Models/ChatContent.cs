using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass;

/// <summary>The content of a chat message: text, an image, or a mix of text and emoticon images.</summary>
public sealed class ChatContent
{
    private ChatContent(IReadOnlyList<string> parts) => Parts = parts;

    /// <summary>The parts in order: one for text or an image, several for mixed content; emoticons are image addresses.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>All parts as one text.</summary>
    public override string ToString() => string.Concat(Parts);

    /// <summary>Reads the parts from a scalar or a tree.</summary>
    internal static ChatContent Read(object? value) => new(value switch
    {
        JArray pieces => pieces.Select(ToText).ToArray(),
        null => [],
        _ => [ToText(value)],
    });

    private static string ToText(object value) => value switch
    {
        JValue scalar => scalar.Value<string>() ?? "",
        JToken tree => tree.ToString(Formatting.None),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
