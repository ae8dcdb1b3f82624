namespace CvClass.Sandbox.Habits;

/// <summary>Where the service shows the passwords of a room.</summary>
public enum PasswordVisibility
{
    /// <summary>Everywhere, as the document says.</summary>
    Shown = 0,

    /// <summary>GetRoomByTime and GetRoomList return empty strings; GetRoomInfo shows them.</summary>
    HiddenInLists,

    /// <summary>GetRoomInfo returns empty strings as well.</summary>
    HiddenEverywhere,

    /// <summary>GetRoomByTime and GetRoomList return <c>****</c> for a password that is set; GetRoomInfo shows it.</summary>
    MaskedInLists,
}
