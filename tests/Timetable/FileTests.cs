using System;
using System.IO;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;
using CvClass.Timetable.Containers.ICalendar;

namespace CvClass.Timetable.Tests;

public sealed class FileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public FileTests() => File.WriteAllText(_path, "课程,老师\n语文,王老师\n");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_file_that_another_program_has_open_for_writing_is_read()
    {
        using var excel = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Write);
        using var container = ContainerReader.Open(_path);
        Assert.Equal(["1: 1T=课程 | 2T=老师", "2: 1T=语文 | 2T=王老师"], container.Sheets[0].Rows.Select(Cells.Of));
    }

    [Fact]
    public void A_locked_file_says_so()
    {
        using var locked = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("locked by another program", Assert.Throws<ContainerException>(() => ContainerReader.Open(_path)).Message);
        Assert.Contains("locked by another program", Assert.Throws<ContainerException>(() => CalendarReader.Read(_path)).Message);
    }

    [Fact]
    public void A_file_can_be_deleted_once_its_container_is_closed()
    {
        ContainerReader.Open(_path).Dispose();
        using var alone = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    [Fact]
    public void A_file_that_cannot_be_read_as_a_timetable_is_closed_again()
    {
        File.WriteAllText(_path, "a,b\n\"1,2\n");
        Assert.Throws<ContainerException>(() => ContainerReader.Open(_path));
        using var alone = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    [Fact]
    public void A_missing_file_and_a_folder_say_what_they_are()
    {
        Assert.Contains("does not exist", Assert.Throws<ContainerException>(() => ContainerReader.Open(_path + ".none")).Message);
        Assert.Contains("folder", Assert.Throws<ContainerException>(() => ContainerReader.Open(Path.GetTempPath())).Message);
    }

    [Fact]
    public void A_stream_stays_the_callers()
    {
        using var stream = new MemoryStream(File.ReadAllBytes(_path));
        ContainerReader.Open(stream).Dispose();
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read()
    {
        using var pipe = new System.IO.Compression.DeflateStream(Packed(), System.IO.Compression.CompressionMode.Decompress);
        using var container = ContainerReader.Open(pipe);
        Assert.Equal(2, container.Sheets[0].Rows.Count());
    }

    private MemoryStream Packed()
    {
        var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionMode.Compress,
            leaveOpen: true)) deflate.Write(File.ReadAllBytes(_path));
        packed.Position = 0;
        return packed;
    }
}
