using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Completers;

/// <summary>Completes courseware numbers: those of the room on the command line, otherwise those of the enterprise.</summary>
public sealed class CoursewareCompleter : SessionCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<(string Value, string Description)> Choices(CvSession session, string command, IDictionary bound)
    {
        IEnumerable<CoursewareFile> files = command == "Remove-CvRoomCourseware" && Room(bound) is { } serial
            ? FirstPage(session, new GetRoomFile { Serial = serial })
            : FirstPage(session, new GetCompanyFileList());
        return files.Select(f => (f.FileId, $"{f.FileId}  {f.Name}"));
    }
}
