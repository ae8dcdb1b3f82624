namespace CvClass.Client.Rooms;

/// <summary>How well a room matches a create whose response was lost.</summary>
internal enum Proof
{
    /// <summary>It is another room.</summary>
    None = 0,

    /// <summary>Name and times match, allowing for alterations by the service, and nothing contradicts the match.</summary>
    Weak,

    /// <summary>Name, times and all three passwords are the same, but someone else may have chosen them too.</summary>
    Exact,

    /// <summary>It has a password that was generated for this create, or its third-party id.</summary>
    Certain,
}
