using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>UploadFileUrl (1.1.8): adds HTML5 courseware by address. Signed, but calls the tenant field key.</summary>
[Endpoint(
    "WebAPI/UploadFileUrl", RequestSemantics.NonIdempotent,
    Section = "1.1.8", Tenant = TenantField.Key,
    Changes = Collections.Courseware | Collections.RoomCourseware)]
internal sealed class UploadFileUrl : ApiRequest<Courseware>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Address of the courseware.</summary>
    [Field("fileurl", Required = true)]
    public string? Uri { get; set; }

    /// <summary>Name of the courseware.</summary>
    [Field("name", Required = true)]
    public string? Name { get; set; }
}
