namespace CvClass.Sandbox.Habits;

/// <summary>Where the service shows the passwords of a room.</summary>
public enum PasswordVisibility
{
    /// <summary>Everywhere, as the document says.</summary>
    Shown = 0,

    /// <summary>GetRoomByTime and GetRoomList give empty texts; GetRoomInfo shows them.</summary>
    HiddenInLists,

    /// <summary>GetRoomInfo gives empty texts as well.</summary>
    HiddenEverywhere,

    /// <summary>GetRoomByTime and GetRoomList give <c>****</c> for a password that is set; GetRoomInfo shows them.</summary>
    MaskedInLists,
}
