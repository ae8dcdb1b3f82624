namespace CvClass.Sandbox.Habits;

/// <summary>What the service does with the parameter thirdroomid of CreateRoom and ModifyRoom, which the document does not list.</summary>
public enum ThirdRoomIdSupport
{
    /// <summary>It is accepted but not stored: GetRoomList and GetRoomInfo return an empty string.</summary>
    Ignored = 0,

    /// <summary>It is stored and returned by GetRoomList and GetRoomInfo; a duplicate is rejected with code 4013.</summary>
    Supported,
}
