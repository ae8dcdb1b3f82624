namespace CvClass.Client.Rooms;

/// <summary>How well a room of the service answers to a create whose own answer was lost.</summary>
internal enum Proof
{
    /// <summary>It is another room.</summary>
    None = 0,

    /// <summary>Name and times fit as far as a service may alter them, and nothing that it shows contradicts.</summary>
    Weak,

    /// <summary>Name, times and all three passwords are the same, but somebody else may have chosen them, too.</summary>
    Exact,

    /// <summary>It carries a password that was generated for this create alone, or its third-party id.</summary>
    Certain,
}
