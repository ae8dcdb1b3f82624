using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRaiseHands (2.1.7): hands raised in a recorded class.</summary>
[Endpoint("WebAPI/GetRaiseHands", RequestSemantics.Safe, Section = "2.1.7", Container = "list", NoData = [1, 4105])]
internal sealed class GetRaiseHands : ListRequest<HandRaise>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Title of the recording.</summary>
    [Field("recordtitle", Required = true)]
    public string? RecordTitle { get; set; }
}
