using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet whose parameters are filled from the properties of piped objects, such as the rows of a timetable. PowerShell's own binding
/// asks each row twice for every name that it might have: a fifth of the total time per room. So the optional parameters are in a separate
/// set, and a pipeline that sets none of them explicitly uses the set of <see cref="PipedRow"/>, where PowerShell binds the row and <see
/// cref="RowReader"/> the rest. The result is the same in both.
/// </summary>
public abstract class InputCommand : CvCommand, IDynamicParameters
{
    private protected const string RoomSet = "Room";
    private const string RowSet = "Row";

    private static readonly ConcurrentDictionary<(Type, string), string[]> s_names = new();

    private readonly HashSet<string> _fromRow = new(StringComparer.OrdinalIgnoreCase);
    private PSObject? _inputObject;
    private PipedRow? _piped;
    private Func<InterruptedState, string?, InterruptedItem>? _describe; // once for all inputs, like the other
    private Action? _process;
    private bool _isPending;
    private object? _newestError;
    private int _unboundCount;
    private int _unreadableCount;

    /// <summary>An object whose properties are taken for parameters: a row of a CSV file, a timetable entry, a room.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject
    {
        get => _inputObject;
        set
        {
            _inputObject = value;
            BeginInput();
            if (value is null) return;
            // PowerShell binds the object before its properties. If a property does not convert, the cmdlet receives the next object.
            if (_isPending) _unboundCount++;
            _isPending = true;
        }
    }

    /// <summary>
    /// The parameter that makes PowerShell prefer the fast set. It exists only for piped input, so that it is not visible to users.
    /// </summary>
    /// <returns>The parameter, or null.</returns>
    public object? GetDynamicParameters() => MyInvocation?.ExpectingInput == true ? _piped = new PipedRow() : null;

    /// <summary>The piped object again, in the set where PowerShell binds no optional parameter.</summary>
    private PSObject? Row => _piped?.Row;

    /// <summary>How many piped objects could not be read by PowerShell or this cmdlet; final when the pipeline has ended.</summary>
    private protected int RefusedCount => _unreadableCount + Math.Max(_unboundCount + (_isPending ? 1 : 0), BindingErrorCount());

    /// <summary>Whether the piped object only identifies the room, so that its other properties are ignored.</summary>
    private protected virtual bool IsReference => false;

    /// <summary>Whether the piped object came from the service rather than from a user's file.</summary>
    private protected bool IsFromService => InputObject is { } input && (input.BaseObject is CvObject || RoomCopy.IsRoom(input));

    /// <summary>Whether the piped object has been through a job or file, so that its texts are invariant.</summary>
    private protected bool IsDeserialized =>
        InputObject is { } input && input.TypeNames.Any(n => n.StartsWith("Deserialized.", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _newestError = Errors().FirstOrDefault();
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        _isPending = false;
        ProcessPiped(InputObject, _describe ??= DescribeInput, _process ??= ReadAndProcess);
        _isPending = false;
    }

    /// <summary>The input for the log if the command is stopped before reading it.</summary>
    private protected abstract InterruptedItem DescribeInput(InterruptedState state, string? message);

    private void ReadAndProcess()
    {
        if (Resumed is { } item) _inputObject = item.Input is null or string ? null : PSObject.AsPSObject(item.Input);
        try
        {
            // A resumed entry is read from its own input: the log entry has its own name and start.
            if (EndInput() is { } unfit && Resumed is null) throw unfit;
            var row = IsReference ? null : InputObject;
            if (Resumed is not null) RowReader.Of(GetType(), RoomSet).Read(this, row, _fromRow, IsOnCommandLine);
            else if (Row is not null) RowReader.Of(GetType(), RoomSet).Read(this, row, _fromRow);
        }
        catch (FormatException e)
        {
            _unreadableCount++;
            Fail(e, InputObject);
            return;
        }
        ProcessInput();
    }

    /// <summary>Processes one input, with its parameters set.</summary>
    private protected abstract void ProcessInput();

    /// <inheritdoc/>
    private protected override bool IsSpecified(string parameter, bool isFlag)
    {
        if (IsOnCommandLine(parameter) || _fromRow.Contains(parameter)) return true;
        if (IsReference) return false;
        if (Resumed is not null) return !isFlag;
        // Parameters that were not bound at all do not require inspecting the object.
        return !isFlag || (MyInvocation.BoundParameters.ContainsKey(parameter) && InputObject is { } input
            && Names(parameter).Any(name => input.Properties[name] is { } property
            && InputValue.Read(property.Value, typeof(string)) is not null));
    }

    // A delay-bind script block runs before the object is bound, so its failure shows only in $Error, newest first.
    private int BindingErrorCount() => Errors()
        .TakeWhile(e => !ReferenceEquals(e, _newestError))
        .OfType<ErrorRecord>()
        .Count(e => e.Exception is ParameterBindingException && e.InvocationInfo?.MyCommand?.Name == MyInvocation.MyCommand.Name);

    private IEnumerable<object> Errors() => GetVariableValue("Error") is IEnumerable errors ? errors.Cast<object>() : [];

    // PowerShell cannot distinguish 'no' from 'not given' for a piped flag.
    private string[] Names(string parameter) =>
        s_names.GetOrAdd((GetType(), parameter), static key => RowReader.Names(key.Item1.GetProperty(key.Item2)!));

    /// <summary>
    /// The parameter set in which the module reads optional parameters: PowerShell prefers a set with a mandatory pipeline parameter.
    /// </summary>
    internal sealed class PipedRow
    {
        /// <summary>The piped object.</summary>
        [Parameter(Mandatory = true, ParameterSetName = RowSet, ValueFromPipeline = true, DontShow = true)]
        [AllowNull]
        public PSObject? Row { get; set; }
    }
}
