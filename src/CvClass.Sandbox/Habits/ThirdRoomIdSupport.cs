namespace CvClass.Sandbox.Habits;

/// <summary>What the service does with the parameter thirdroomid of CreateRoom and ModifyRoom, which the document does not list.</summary>
public enum ThirdRoomIdSupport
{
    /// <summary>It is accepted and not stored: GetRoomList and GetRoomInfo give an empty text.</summary>
    Ignored = 0,

    /// <summary>It is stored and given back by GetRoomList and GetRoomInfo; one that another room has is refused with code 4013.</summary>
    Supported,
}
