using System.Net.Http;
using CvClass.Client.Wire;

namespace CvClass.Client.Endpoints;

/// <summary>A request that is sent as <c>multipart/form-data</c> with a file (UploadFile).</summary>
internal interface IUploadRequest
{
    /// <summary>The body, with the file as its last part.</summary>
    HttpContent ToContent(FormArray form);
}
