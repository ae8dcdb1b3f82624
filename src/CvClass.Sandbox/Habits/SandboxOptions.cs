using System;
using CvClass.Sandbox.Faults;

namespace CvClass.Sandbox.Habits;

/// <summary>
/// Settings of the emulator. Its habits are what a service may do otherwise than one assumes, each of them off by default; they may be
/// changed at any time. Accidents, which hit single requests, are in <see cref="FaultPlan"/>.
/// </summary>
public sealed class SandboxOptions
{
    private TimeSpan _listLag;
    private int? _pageSizeOverride;

    /// <summary>The emulator's clock; by default the real one.</summary>
    public Func<DateTimeOffset> Clock { get; set; } = static () => DateTimeOffset.UtcNow;

    /// <summary>Seed of all that is made up: classes, recordings, the order of <see cref="IgnorePageAndReorder"/>.</summary>
    public int Seed { get; set; } = 263;

    /// <summary>Whether a class can only start once somebody is in the room (code 10021).</summary>
    public bool RequireSomeoneInRoom { get; set; }

    /// <summary>Status queries after which a dynamic courseware is converted.</summary>
    public int QueriesUntilConverted { get; set; } = 2;

    /// <summary>Where recordings can be downloaded; the listener sets it to its own address.</summary>
    public Uri RecordingBase { get; set; } = new("https://recordings.example/");

    /// <summary>
    /// How much later, by the emulator's clock, GetRoomByTime and GetRoomList show a room that was made, changed or removed. Reads alone
    /// lag: changes see the truth.
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

    /// <summary>Which rooms GetRoomByTime takes to be in the interval that was asked for.</summary>
    public RoomTimeWindow TimeWindow { get; set; }

    /// <summary>What becomes of the names of rooms when they are stored.</summary>
    public NameHabits NameHabits { get; set; }

    /// <summary>Where passwords are shown.</summary>
    public PasswordVisibility PasswordsInLists { get; set; }

    /// <summary>Whether the seconds of start and end are cut off when they are stored.</summary>
    public bool TimesByTheMinute { get; set; }

    /// <summary>What becomes of the parameter thirdroomid.</summary>
    public ThirdRoomIdSupport ThirdRoomId { get; set; }

    /// <summary>Rows of a page of every paged endpoint; null: as documented.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? PageSizeOverride
    {
        get => _pageSizeOverride;
        set => _pageSizeOverride = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A page has at least one row.");
    }

    /// <summary>Whether answers say how many rows a page has (pagenumber, pageNum); when not, the field is left out.</summary>
    public bool TellPageSize { get; set; } = true;

    /// <summary>Whether a page number too high is answered with the last page rather than with 'no data'.</summary>
    public bool RepeatLastPage { get; set; }

    /// <summary>Whether each page number is answered with the first page.</summary>
    public bool IgnorePage { get; set; }

    /// <summary>
    /// Whether each page number is answered with the rows of the first page in another order each time, by <see cref="Seed"/>.
    /// </summary>
    public bool IgnorePageAndReorder { get; set; }

    /// <summary>Whether answers name another page than the one that was asked for: its number and 2.</summary>
    public bool EchoWrongPage { get; set; }

    /// <summary>Whether the last row of a page comes again as the first of the next; takes pages of two rows or more.</summary>
    public bool OverlapPages { get; set; }

    /// <summary>
    /// Whether a paged endpoint without data answers 0 with an empty object in place of the rows, as in <c>"list":{}</c>.
    /// </summary>
    public bool EmptyObjectList { get; set; }
}
