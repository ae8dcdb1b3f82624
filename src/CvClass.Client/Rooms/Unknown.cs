using CvClass.Client.Endpoints;

namespace CvClass.Client.Rooms;

/// <summary>The error for a create whose result is unknown.</summary>
internal static class Unknown
{
    internal static CvClassException Of(RoomCreation creation, string why)
    {
        var last = creation.LastFailure;
        var reason = last is null ? why : last.Reason + " " + why;
        return new CvClassException(FailureKind.OutcomeUnknown, nameof(CreateRoom),
            Texts.FormatRoomUnknown(creation.Name, creation.Sends, reason), last)
        {
            Status = last?.Status,
            Attempts = creation.Sends,
            MayHaveTakenEffect = true,
        };
    }
}
