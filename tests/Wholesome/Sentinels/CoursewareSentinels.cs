using static CvClass.Tests.Sentinels.Sentinel;

namespace CvClass.Tests.Sentinels;

internal static class CoursewareSentinels
{
    internal static readonly Sentinel[] All =
    [
        new("Add-CvCourseware", "Uri", "-Name h5 -Serial {room}", "Sentinel77", "fileurl", "Sentinel77"),
        new("Add-CvCourseware", "Name", "-Uri https://example.com/h5 -Serial {room}", "Sentinel77", "name", "Sentinel77"),
        new("Add-CvCourseware", "Serial", "-Path $Data/vectors.json", "{room}", "serial", "{room}"),
        new("Add-CvCourseware", "Conversion", "-Path $Data/vectors.json -Serial {room}", "DynamicSlides", "dynamicppt", "1",
            "one of the switches that it stands for"),
        Switch("Add-CvCourseware", "Public", "-Path $Data/vectors.json -Serial {room}", "isopen"),
        Switch("Add-CvCourseware", "Default", "-Path $Data/vectors.json -Serial {room}", "isdefault"),
        new("Add-CvCourseware", "HighDefinition", "-Path $Data/vectors.json -Serial {room}", "TenantDefault", "isconversion", "2"),
        new("Add-CvCourseware", "VideoHighDefinition", "-Path $Data/vectors.json -Serial {room}",
            "TenantDefault", "isvideoconversion", "2"),
        new("Add-CvCourseware", "MediaHighDefinition", "-Path $Data/vectors.json -Serial {room}", "TenantDefault", "isvideoalone", "2"),

        new("Get-CvCourseware", "Category", "", "Public", "type", "1"),
        new("Get-CvCourseware", "ConversionStatus", "", "Deleted", "status", "9"),
        new("Get-CvCourseware", "From", "-ConversionStatus Queued", Time, "starttime", "2031-05-06 07:08:00",
            "a time that the wire has as text"),
        new("Get-CvCourseware", "To", "-ConversionStatus Queued", Time, "endtime", "2031-05-06 07:08:00",
            "a time that the wire has as text"),

        new("Remove-CvCourseware", "FileId", "", "77", "fileid_arr[0]", "77", "an array"),
        new("Remove-CvCourseware", "Permanent", "-FileId {file}", "", "fileid[0]", "{file}", "selects another endpoint"),

        new("Get-CvCoursewareRemark", "FileId", "", "Sentinel77", "fileid", "Sentinel77"),

        new("Set-CvCoursewareRemark", "FileId", "-PageId 1", "77", "remarkdata[0][fileid]", "77", "a member of an array"),
        new("Set-CvCoursewareRemark", "PageId", "-FileId {file}", "77", "remarkdata[0][pageid]", "77", "a member of an array"),
        new("Set-CvCoursewareRemark", "Remark", "-FileId {file} -PageId 1", "noted", "remarkdata[0][remark]", "noted",
            "a member of an array"),

        new("Test-CvDynamicCourseware", "FileId", "", "Sentinel77", "fileid", "Sentinel77"),

        new("Add-CvRoomCourseware", "Serial", "-FileId {file}", "{room}", "serial", "{room}"),
        new("Add-CvRoomCourseware", "FileId", "-Serial {room}", "77", "fileid_arr[0]", "77", "an array"),
        new("Add-CvRoomCourseware", "DefaultFileId", "-Serial {room} -FileId {file}", "77", "fileid", "77", "the field of a single file"),
        new("Add-CvRoomCourseware", "SortOrder", "-Serial {room} -FileId {file}", "77", "sort_arr[0]", "77", "an array"),

        new("Get-CvRoomCourseware", "Serial", "", "{room}", "serial", "{room}"),

        new("Remove-CvRoomCourseware", "Serial", "-FileId {file}", "{room}", "serial", "{room}"),
        new("Remove-CvRoomCourseware", "FileId", "-Serial {room}", "77", "fileid_arr[0]", "77", "an array"),
    ];
}
