using System;
using CvClass.Sandbox.Faults;

namespace CvClass.Sandbox.Habits;

/// <summary>
/// Settings of the emulator. Habits are ways in which a service may deviate from expectations; each is off by default and may be changed at
/// any time. Faults of single requests are in <see cref="FaultPlan"/>.
/// </summary>
public sealed class SandboxOptions
{
    private TimeSpan _listLag;
    private int? _pageSizeOverride;

    /// <summary>The emulator's clock; the real one by default.</summary>
    public Func<DateTimeOffset> Clock { get; set; } = static () => DateTimeOffset.UtcNow;

    /// <summary>Seed of all generated data: classes, recordings, the order of <see cref="IgnorePageAndReorder"/>.</summary>
    public int Seed { get; set; } = 263;

    /// <summary>Whether a class can only start when a user is in the room (code 10021).</summary>
    public bool RequireSomeoneInRoom { get; set; }

    /// <summary>Number of status queries after which dynamic courseware is converted.</summary>
    public int QueriesUntilConverted { get; set; } = 2;

    /// <summary>Where recordings can be downloaded; the listener sets it to its own address.</summary>
    public Uri RecordingBase { get; set; } = new("https://recordings.example/");

    /// <summary>
    /// The delay, by the emulator's clock, after which GetRoomByTime and GetRoomList show a created, changed or removed room. Only reads
    /// lag: changes see the current state.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan ListLag
    {
        get => _listLag;
        set => _listLag = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A lag must not be negative.");
    }

    /// <summary>Whether GetRoomInfo lags as well.</summary>
    public bool ListLagCoversInfo { get; set; }

    /// <summary>Which rooms GetRoomByTime considers inside the requested interval.</summary>
    public RoomTimeWindow TimeWindow { get; set; }

    /// <summary>How names of rooms are altered when stored.</summary>
    public NameHabits NameHabits { get; set; }

    /// <summary>Where passwords are shown.</summary>
    public PasswordVisibility PasswordsInLists { get; set; }

    /// <summary>Whether the seconds of start and end are truncated when stored.</summary>
    public bool TimesByTheMinute { get; set; }

    /// <summary>How the parameter thirdroomid is handled.</summary>
    public ThirdRoomIdSupport ThirdRoomId { get; set; }

    /// <summary>Rows per page of every paged endpoint; null for the documented number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? PageSizeOverride
    {
        get => _pageSizeOverride;
        set => _pageSizeOverride = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A page has at least one row.");
    }

    /// <summary>Whether responses contain the page size (pagenumber, pageNum); if not, the field is omitted.</summary>
    public bool TellPageSize { get; set; } = true;

    /// <summary>Whether a page number that is too high returns the last page rather than 'no data'.</summary>
    public bool RepeatLastPage { get; set; }

    /// <summary>Whether each page number returns the first page.</summary>
    public bool IgnorePage { get; set; }

    /// <summary>
    /// Whether each page number returns the rows of the first page, each time in a different order from <see cref="Seed"/>.
    /// </summary>
    public bool IgnorePageAndReorder { get; set; }

    /// <summary>Whether responses contain a page number other than the requested one: that number plus 2.</summary>
    public bool EchoWrongPage { get; set; }

    /// <summary>Whether the last row of a page is repeated as the first of the next; requires pages of at least two rows.</summary>
    public bool OverlapPages { get; set; }

    /// <summary>
    /// Whether a paged endpoint without data returns 0 with an empty object in place of the rows, as in <c>"list":{}</c>.
    /// </summary>
    public bool EmptyObjectList { get; set; }
}
