using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass;

/// <summary>What a chat message says: a text, an image, or texts and emoticon images mixed.</summary>
public sealed class ChatContent
{
    private ChatContent(IReadOnlyList<string> parts) => Parts = parts;

    /// <summary>The pieces in order: one for a text or an image, several for mixed content; emoticons are image addresses.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>All pieces as one text.</summary>
    public override string ToString() => string.Concat(Parts);

    internal static ChatContent Read(JToken token) => new(token switch
    {
        JArray pieces => pieces.Select(ToText).ToArray(),
        { Type: JTokenType.Null } => [],
        _ => [ToText(token)],
    });

    private static string ToText(JToken token) =>
        token is JValue ? token.Value<string>() ?? "" : token.ToString(Formatting.None);
}
