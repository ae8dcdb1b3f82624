using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CvClass.Timetable.Values;

/// <summary>Which header means what: the service's own names, those of schools and of academic systems, and English ones.</summary>
internal static class Words
{
    private const int MostEdits = 2;

    // In each list the words stand in the order in which they are preferred where a table has several of them.
    private static readonly (ColumnRole Role, string Words)[] s_roles =
    [
        (ColumnRole.Name, "Name|RoomName|房间名称|房间名|教室名称|教室名|课堂名称|课节名称"),
        (ColumnRole.Course,
            "课程名称|课程名|课名|课程|科目|学科|名称|课目|课程内容|"
            + "培训内容|培训课程|培训主题|授课内容|Course|CourseName|Course Title|Subject|Summary|Title"),
        (ColumnRole.Class, "班级|上课班级|班级名称|行政班|行政班级|授课班级|班别|年级班级|Class|Classes|ClassName|Students Sets"),
        (ColumnRole.Teacher,
            "任课教师|任课老师|授课教师|授课老师|主讲教师|主讲老师|上课教师|上课老师|教师姓名|"
            + "老师姓名|教师|老师|讲师|主讲人|主讲|授课人|培训讲师|培训老师|姓名|教员|Teacher|Teachers|TeacherName|Instructor|Lecturer"),
        (ColumnRole.Location, "上课地点|授课地点|地点|上课教室|教室|培训地点|场地|上课场所|Location|Room|Rooms|Classroom|Place|Venue"),
        (ColumnRole.Date, "日期|上课日期|课程日期|授课日期|培训日期|开课日期|开始日期|Date|StartDate|LessonDate"),
        (ColumnRole.EndDate, "EndDate|结束日期"),
        (ColumnRole.AllDay, "All Day Event|AllDay|全天"),
        (ColumnRole.Start, "开始时间|房间开始时间|课程开始时间|上课时间|开课时间|起始时间|开始|StartTime|Start|Begin|BeginTime"),
        (ColumnRole.End, "结束时间|房间结束时间|课程结束时间|下课时间|结课时间|终止时间|结束|EndTime|End|Finish"),
        (ColumnRole.Time, "时间|时间段|时段|上课时段|上课时间段|培训时段|节次时间|Time|TimeSlot"),
        (ColumnRole.Duration, "时长|课程时长|课时长|持续时间|Duration|Length"),
        (ColumnRole.Weekday, "星期|星期几|周几|上课星期|上课日|星期数|Weekday|Day|DayOfWeek"),
        (ColumnRole.Period, "节次|第几节|节数|节|上课节次|上课节数|课节|节次名称|Period|Periods|Hour|CourseNo"),
        (ColumnRole.FirstPeriod, "开始节数|开始节次|开始节|起始节次|起始节|起始节数|StartPeriod|FirstPeriod|StartSection"),
        (ColumnRole.LastPeriod, "结束节数|结束节次|结束节|终止节次|终止节|终止节数|EndPeriod|LastPeriod|EndSection"),
        (ColumnRole.Weeks, "周数|周次|上课周次|上课周|起始结束周|起止周|起讫周|周|上课周数|Weeks|Week"),
        (ColumnRole.FirstWeek, "起始周|开始周|起始周次|开始周次|StartWeek|FirstWeek"),
        (ColumnRole.LastWeek, "结束周|终止周|结束周次|终止周次|EndWeek|LastWeek"),
        (ColumnRole.Parity, "单双周|单双|OddEven"),
        (ColumnRole.TimePlace, "上课时间地点|上课时间/地点|上课时间及地点|上课时间和地点|时间地点|时间/地点|时间及地点"),
        (ColumnRole.SeasonStart, "起|从|From|生效日期"),
        (ColumnRole.SeasonEnd, "止|To|Until|失效日期"),
    ];

    private static readonly (string Service, string Words)[] s_services =
    [
        ("TeacherPassword", "chairmanpwd|老师密码|教师密码|主讲密码|主讲老师密码"),
        ("AssistantPassword", "assistantpwd|助教密码|辅导老师密码"),
        ("PatrolPassword", "patrolpwd|巡课密码|巡视密码|巡检密码"),
        ("StudentPassword", "confuserpwd|学生密码|学员密码"),
        ("PasswordRequired", "passwordrequired|学生进入房间是否需要|学生进入房间是否需要密码|学生是否需要密码|是否需要密码"),
        ("VideoResolution", "videotype|视频分辨率|分辨率"),
        ("FrameRate", "videoframerate|视频帧率|帧率"),
        ("AutoStartMedia", "autoopenav|自动开启音视频|是否自动开启音视频"),
        ("ShareDesktop", "sharedesk|是否开启桌面共享|桌面共享"),
        ("ShareMedia", "sharemedia|是否开启媒体共享|媒体共享"),
        ("MaxOnStage", "maxvideo|同时上台人数|上台人数|最大上台人数"),
        ("Recording", "recorder_switch|是否开启录制|开启录制|是否录制|录制"),
        ("MultiCamera", "multi_camera|是否启动多摄像头|是否开启多摄像头|是否启用多摄像头|多摄像头"),
        ("GroupType", "grouproom|房间分组类型|房间分组类型0普通房间，1分组主房间，2分组子房间|分组类型|教室分组类型"),
        ("ThirdPartyId", "thirdroomid|第三方房间号|第三方教室号|第三方编号"),
        ("ParentSerial", "fatherroomid|主房间号|主教室号|主教室"),
        ("Layout", "roomlayout|房间布局|教室布局|布局"),
        ("SkinId", "skinid|主题皮肤id|主题皮肤|皮肤id|主题|皮肤"),
        ("Serial", "serial|房间号|房间编号|教室号"),
    ];

    private static readonly Dictionary<string, (ColumnRole Role, string? Service, int Rank, string Word)> s_words = Build();

    /// <summary>What a header means.</summary>
    /// <param name="header">The header on one line.</param>
    /// <param name="service">Name of the parameter where it is one of the service.</param>
    /// <param name="rank">Place among the words of that meaning; a lower one takes precedence.</param>
    internal static ColumnRole Find(string header, out string? service, out int rank)
    {
        (service, rank) = (null, 0);
        if (header.Length > 60 || !s_words.TryGetValue(Key(header), out var found)) return ColumnRole.Other;
        (service, rank) = (found.Service, found.Rank);
        return found.Role;
    }

    /// <summary>The known header that an unknown one looks like, or null; Chinese headers are never guessed.</summary>
    /// <param name="header">The header on one line.</param>
    internal static string? Like(string header)
    {
        var key = Key(header);
        if (key.Length is < 4 or > 40 || !key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))) return null;
        // In a short word two edits make another word: Note is no Date.
        var most = key.Length < 6 ? 1 : MostEdits;
        return s_words.Where(w => Math.Abs(w.Key.Length - key.Length) <= most && w.Key[0] < 128)
            .Select(w => (w.Value.Word, Edits: Edits(key, w.Key)))
            .Where(w => w.Edits <= most).OrderBy(w => w.Edits).ThenBy(w => w.Word, StringComparer.Ordinal).Select(w => w.Word)
                .FirstOrDefault();
    }

    // Case, blanks, marks, notes in brackets and traditional forms make no difference.
    private static string Key(string header)
    {
        var key = new StringBuilder(header.Length);
        var depth = 0;
        foreach (var c in Hanzi.Simplify(CellText.Plain(header)))
        {
            if (c is '(' or '[' or '【' or '（') depth++;
            else if (c is ')' or ']' or '】' or '）') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && c is not (' ' or '\n' or '*' or ':' or '：' or '_' or '-')) key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    private static Dictionary<string, (ColumnRole Role, string? Service, int Rank, string Word)> Build()
    {
        var words = new Dictionary<string, (ColumnRole Role, string? Service, int Rank, string Word)>(StringComparer.Ordinal);
        foreach (var (role, list) in s_roles)
        {
            foreach (var (word, rank) in list.Split('|').Select((w, i) => (w, i))) words[Key(word)] = (role, null, rank, word);
        }
        foreach (var (service, list) in s_services)
        {
            foreach (var word in list.Split('|').Prepend(service)) words[Key(word)] = (ColumnRole.Service, service, 0, word);
        }
        return words;
    }

    // Optimal string alignment: a swap of neighbours is one edit.
    private static int Edits(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replace, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
