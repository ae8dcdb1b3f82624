using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>SetFileRemark (1.1.9): writes notes to courseware pages, several per request.</summary>
[Endpoint("WebAPI/SetFileRemark", RequestSemantics.Idempotent, Section = "1.1.9")]
internal sealed class SetFileRemark : ApiRequest<Acknowledgement>
{
    /// <summary>The notes.</summary>
    [Field("remarkdata", Required = true)]
    public IReadOnlyList<RemarkRow>? Rows { get; set; }

    /// <summary>A note on one page.</summary>
    /// <param name="FileId">Number of the courseware.</param>
    /// <param name="PageId">Page, from 1.</param>
    /// <param name="Remark">The note.</param>
    public sealed record RemarkRow(
        [property: Field("fileid")] string FileId,
        [property: Field("pageid")] int PageId,
        [property: Field("remark")] string? Remark);
}
