using System;

namespace CvClass.Sandbox.Habits;

/// <summary>
/// What the service does to the name of a room before storing it. Habits can be combined; they are always applied in the order of their
/// values: characters are dropped first, then the rest is normalized and escaped, and the result is truncated last (possibly inside an
/// entity, as in a column of limited width).
/// </summary>
[Flags]
public enum NameHabits
{
    /// <summary>Names are stored as they were sent.</summary>
    None = 0,

    /// <summary>Unpaired surrogates are dropped, as is U+FFFD, which they become in UTF-8.</summary>
    DropUnpairedSurrogates = 1,

    /// <summary>
    /// Invisible characters are dropped: control and format characters (zero-width space and joiner, byte order mark, soft hyphen).
    /// </summary>
    DropInvisible = 2,

    /// <summary>Characters beyond U+FFFF are dropped: emoji, rare Chinese characters.</summary>
    DropNonBmp = 4,

    /// <summary>Unicode normalization form KC: full-width letters and digits become narrow, and so on.</summary>
    Nfkc = 8,

    /// <summary>Leading and trailing whitespace is dropped, and runs of whitespace are collapsed.</summary>
    SqueezeBlanks = 16,

    /// <summary>The five characters that HTML reserves become entities: &amp;amp; &amp;lt; &amp;gt; &amp;quot; &amp;#039;.</summary>
    HtmlEscape = 32,

    /// <summary>At most 20 characters (code points, so that no surrogate pair is split).</summary>
    CutTo20Characters = 64,

    /// <summary>At most 20 bytes of UTF-8, in whole characters.</summary>
    CutTo20Utf8Bytes = 128,
}
