using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Sandbox.Protocol;

namespace CvClass.Tests;

/// <summary>A cmdlet that changes something for each input, with all that a test needs to trace an input.</summary>
/// <param name="Name">Names the case.</param>
/// <param name="Path">The endpoint that changes.</param>
/// <param name="Setup">Sets $in to COUNT inputs and $tokens to a text that the request of each input contains; TAG differs by run.</param>
/// <param name="Command">The command.</param>
/// <param name="Emitted">The token of an emitted object; null where nothing is emitted.</param>
/// <param name="Logged">The token of an entry of the log.</param>
public sealed record ChangingCommand(string Name, string Path, string Setup, string Command, string? Emitted, string Logged)
{
    private const string Lessons =
        "$in = 1..COUNT | ForEach-Object { [pscustomobject]@{ Name = \"TAG $_\"; StartTime = 1788220800 + 3600 * TAG; Duration = 45 } }; ";

    private const string Rooms = Lessons + "$in = @($in | New-CvRoom); $tokens = $in.Serial; ";

    private const string Files = """
        $r = New-CvRoom TAG '2026-09-01 08:00' -Duration 45
        $in = @(1..COUNT | ForEach-Object { [pscustomobject]@{ Uri = "https://example.com/$_"; Name = "TAG-$_"; Serial = $r.Serial } } |
            Add-CvCourseware).FileId
        $tokens = $in
        $other = New-CvRoom TAG '2026-09-01 08:00' -Duration 45
        """;

    private const string Entries =
        "$in = 1..COUNT | ForEach-Object { [pscustomobject]@{ UserId = \"TAG-$_\"; For = 'HalfHour' } }; $tokens = $in.UserId; ";

    internal static IReadOnlyList<ChangingCommand> All { get; } =
    [
        new("New-CvRoom", "WebAPI/CreateRoom", Lessons + "$tokens = $in.Name", "New-CvRoom", "$_.Name", "$_.Name"),
        new("New-CvRoom, parameters by hand", "WebAPI/CreateRoom", Lessons + "$tokens = $in.Name", "New-CvRoom -Recording -Duration 30",
            "$_.Name", "$_.Name"),
        new("Sync-CvRoom", "WebAPI/CreateRoom", Lessons + "$tokens = $in.Name", "Sync-CvRoom", "$_.Name", "$_.Name"),
        new("Set-CvRoom, rooms", "WebAPI/ModifyRoom", Rooms, "Set-CvRoom -Recording", "$_.Serial", "$_.Serial"),
        new("Set-CvRoom, rooms that move", "WebAPI/ModifyRoom", Rooms, "Set-CvRoom -Shift 0:30", "$_.Serial", "$_.Serial"),
        new("Set-CvRoom, rows", "WebAPI/ModifyRoom",
            Rooms + "$in = $in | ForEach-Object { [pscustomobject]@{ serial = $_.Serial; roomname = \"new $($_.Serial)\" } }", "Set-CvRoom",
            "$_.Serial", "$_.Serial"),
        new("Remove-CvRoom", "WebAPI/DeleteRoom", Rooms, "Remove-CvRoom -PassThru", "$_.Serial", "$_.Serial"),
        new("Start-CvRoom", "WebAPI/v3/room_control", Rooms, "Start-CvRoom", "$_.Serial", "$_.Serial"),
        new("Stop-CvRoom", "WebAPI/v3/room_control", Rooms + "$null = $in | Start-CvRoom; $in = $in.Serial", "Stop-CvRoom", "$_.Serial",
            "$_.Serial"),
        new("Remove-CvCourseware", "WebAPI/v3/delete_file", Files, "Remove-CvCourseware -PassThru", "$_", "$_.Name"),
        new("Add-CvRoomCourseware", "WebAPI/v3/room_bind_file", Files, "Add-CvRoomCourseware $other.Serial", "$_.FileId", "$_.Name"),
        new("Remove-CvRoomCourseware", "WebAPI/v3/room_unbind_file", Files, "Remove-CvRoomCourseware $r.Serial -PassThru", "$_", "$_.Name"),
        new("Set-CvCoursewareRemark", "WebAPI/SetFileRemark",
            Files + "\n$in = $in | ForEach-Object { [pscustomobject]@{ FileId = $_; PageId = 1; Remark = 'note' } }",
            "Set-CvCoursewareRemark", "$_.FileId", "$_.Name"),
        new("Remove-CvRecord", "WebAPI/CleanLeaveScreenMedia",
            Rooms + "$Sandbox.SeedClass($in[0].Serial, COUNT); $in = @(Get-CvRecord $in[0]); $tokens = $in.RecordTitle",
            "Remove-CvRecord -PassThru", "$_", "$_.Name"),
        new("New-CvBlacklistEntry", "WebAPI/v3/create_blacklist", Entries, "New-CvBlacklistEntry", "$_.Content", "$_.Name"),
        new("Remove-CvBlacklistEntry", "WebAPI/delete_blacklist", Entries + "$in = @($in | New-CvBlacklistEntry); $tokens = $in.Id",
            "Remove-CvBlacklistEntry", null, "$_.Name"),
        new("Add-CvCourseware", "WebAPI/UploadFileUrl", "$r = New-CvRoom TAG '2026-09-01 08:00' -Duration 45; "
            + "$in = 1..COUNT | ForEach-Object { [pscustomobject]@{ Uri = \"https://example.com/$_\"; Name = \"TAG-$_\"; "
            + "Serial = $r.Serial } }; $tokens = $in.Name", "Add-CvCourseware", "$_.Name", "$_.Name"),
        new("Invoke-CvApi", "WebAPI/GetRoomInfo", Rooms + "$in = $in | ForEach-Object { @{ serial = $_.Serial } }",
            "Invoke-CvApi GetRoomInfo", "$_.list.serial", "$_.Input.serial"),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Requests that took effect, by the input that they contain.</summary>
    internal ILookup<string, SandboxExchange> Effects(Engine engine, IReadOnlyCollection<string> tokens)
    {
        var known = tokens.ToHashSet(StringComparer.Ordinal);
        return engine.Received.Where(x => x.Path == Path && x.Result == 0)
            .SelectMany(x => x.Fields.Select(f => f.Value).Where(known.Contains).Distinct().Select(token => (token, x)))
            .ToLookup(p => p.token, p => p.x, StringComparer.Ordinal);
    }

    /// <summary>Creates the inputs and returns their tokens.</summary>
    internal string[] Prepare(Engine engine, int count, int tag)
    {
        var setup = Setup.Replace("COUNT", count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("TAG", tag.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var tokens = engine.Run(setup + "\n$tokens", ("Sandbox", engine.Service)).AssertNoErrors().Output.Select(o => o.ToString())
            .ToArray();
        Assert.Equal(count, tokens.Distinct().Count());
        return tokens;
    }

    /// <summary>The tokens of emitted objects.</summary>
    internal string[] Tokens(Engine engine, IReadOnlyList<PSObject> output) => Emitted is null ? [] :
        engine.Run($"$Out | ForEach-Object {{ {Emitted} }}", ("Out", output.ToArray())).AssertNoErrors().Output.Select(o => o.ToString())
            .ToArray();

    /// <summary>The script that pipes input to the command and returns the tokens.</summary>
    internal string Pipe(string source) =>
        Emitted is null ? $"{source} | {Command}" : $"{source} | {Command} | ForEach-Object {{ {Emitted} }}";

    /// <summary>The open entries of the log, by state and token.</summary>
    internal ILookup<InterruptedState, string> Log(Engine engine) =>
        engine.Run($"Get-CvInterrupted | ForEach-Object {{ [pscustomobject]@{{ State = $_.State; Token = \"$({Logged})\" }} }}")
            .AssertNoErrors().Output
            .ToLookup(o => (InterruptedState)o.Properties["State"].Value, o => (string)o.Properties["Token"].Value);

    /// <summary>Runs a script and stops it at a given moment.</summary>
    internal static async Task<(PSObject[] Output, ErrorRecord[] Errors)> StopAsync(
        Engine engine, string script, Func<Task> moment, params (string Name, object? Value)[] variables)
    {
        using var shell = engine.NewShell(script, variables);
        using var output = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        await moment();
        await Task.Run(shell.Stop);
        try
        {
            shell.EndInvoke(running);
        }
        catch (PipelineStoppedException)
        {
            // expected after Stop
        }
        return (output.ToArray(), shell.Streams.Error.ToArray());
    }
}
