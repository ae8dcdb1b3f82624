using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using CvClass.Client.Annotations;
using CvClass.Client.Wire;

namespace CvClass.Client.Endpoints;

/// <summary>UploadFile (1.1.7): uploads courseware as a multipart form. Sends no token and calls the tenant field key.</summary>
[Endpoint(
    "WebAPI/UploadFile", RequestSemantics.NonIdempotent,
    Section = "1.1.7", IsSigned = false, Tenant = TenantField.Key,
    Changes = Collections.Courseware | Collections.RoomCourseware)]
internal sealed class UploadFile : ApiRequest<Courseware>, IUploadRequest
{
    private const int BufferSize = 81920;

    // One byte is one character: the encoding of the part headers.
    private static readonly Encoding s_headerEncoding = Encoding.GetEncoding(28591);

    /// <summary>Room number; required unless the courseware is public.</summary>
    [Field("serial")]
    public string? Serial { get; set; }

    /// <summary>Whether and how it is converted.</summary>
    [Field("conversion", Required = true)]
    public CoursewareConversion? Conversion { get; set; } = CoursewareConversion.Document;

    /// <summary>Whether all rooms may link it.</summary>
    [Field("isopen")]
    public bool? Public { get; set; }

    /// <summary>
    /// Whether it consists of slides with animations; derived from the conversion, since the document requires the two to agree.
    /// </summary>
    [Field("dynamicppt")]
    public bool? IsDynamic => Conversion == CoursewareConversion.DynamicSlides;

    /// <summary>Whether it is shown when class begins.</summary>
    [Field("isdefault")]
    public bool? Default { get; set; }

    /// <summary>Whether the pages are converted to high definition.</summary>
    [Field("isconversion")]
    public HighDefinition? HighDefinition { get; set; }

    /// <summary>Whether embedded video is converted to high definition.</summary>
    [Field("isvideoconversion")]
    public HighDefinition? VideoHighDefinition { get; set; }

    /// <summary>Whether media courseware is converted to high definition.</summary>
    [Field("isvideoalone")]
    public HighDefinition? MediaHighDefinition { get; set; }

    /// <summary>Path of the file.</summary>
    [Field("filedata", Form = FieldForm.File, Required = true)]
    public string? Path { get; set; }

    /// <inheritdoc/>
    HttpContent IUploadRequest.ToContent(FormArray form)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in form.Flatten()) content.Add(new StringContent(field.Value), "\"" + field.Key + "\"");
        var file = new StreamContent(
            new LocalFileStream(new FileStream(Path!, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true)));
        // PHP reads the raw bytes of the name and does not know the encoded forms that .NET would choose.
        var name = s_headerEncoding.GetString(Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(Path!).Replace("\"", "%22")));
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"filedata\"; filename=\"{name}\"");
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file);
        return content;
    }
}
