using System;

namespace CvClass.Sandbox.Habits;

/// <summary>
/// What the service does to the name of a room before it stores it. Habits can be combined; whatever their combination, they are applied
/// in the order of their values: characters are dropped first, then the rest is normalised and escaped, and what is left is cut last (an
/// entity may be cut in two, as in a column of limited width).
/// </summary>
[Flags]
public enum NameHabits
{
    /// <summary>Names are stored as they were sent.</summary>
    None = 0,

    /// <summary>Surrogates without their other half are dropped, and U+FFFD, which is what becomes of them in UTF-8.</summary>
    DropUnpairedSurrogates = 1,

    /// <summary>
    /// Invisible characters are dropped: control and format characters (zero-width space and joiner, byte order mark, soft hyphen).
    /// </summary>
    DropInvisible = 2,

    /// <summary>Characters beyond U+FFFF are dropped: emoji, rare Chinese characters.</summary>
    DropNonBmp = 4,

    /// <summary>Unicode normalisation form KC: full-width letters and digits become narrow ones, and so on.</summary>
    Nfkc = 8,

    /// <summary>Blanks at both ends are dropped, and several in a row become one.</summary>
    SqueezeBlanks = 16,

    /// <summary>The five characters that HTML reserves become entities: &amp;amp; &amp;lt; &amp;gt; &amp;quot; &amp;#039;.</summary>
    HtmlEscape = 32,

    /// <summary>At most 20 characters (code points, so that no pair of surrogates is cut in two).</summary>
    CutTo20Characters = 64,

    /// <summary>At most 20 bytes of UTF-8, and whole characters.</summary>
    CutTo20Utf8Bytes = 128,
}
