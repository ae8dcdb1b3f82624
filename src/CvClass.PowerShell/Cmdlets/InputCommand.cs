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
/// asks
/// each row, twice over, for every name that it might have: a fifth of all the time that a room takes. So the optional parameters are in a
/// set of their own, and a pipeline that sets none of them by hand falls into the set of <see cref="PipedRow"/>, where PowerShell binds the
/// row
/// and <see cref="RowReader"/> the rest. What a row comes to is the same in both.
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
            // PowerShell binds the object before its properties. When one of these does not fit, the cmdlet gets the next object.
            if (_isPending) _unboundCount++;
            _isPending = true;
        }
    }

    /// <summary>
    /// The parameter that makes PowerShell prefer the fast set. It is there only where something is piped, so that nobody is shown it.
    /// </summary>
    /// <returns>The parameter, or null.</returns>
    public object? GetDynamicParameters() => MyInvocation?.ExpectingInput == true ? _piped = new PipedRow() : null;

    /// <summary>The piped object once more, where PowerShell is to bind no optional parameter of it itself.</summary>
    private PSObject? Row => _piped?.Row;

    /// <summary>How many piped objects could not be read, by PowerShell or by this cmdlet; final once the pipeline has ended.</summary>
    private protected int RefusedCount => _unreadableCount + Math.Max(_unboundCount + (_isPending ? 1 : 0), BindingErrorCount());

    /// <summary>Whether the piped object only says which room is meant, so that its other properties are nothing to take.</summary>
    private protected virtual bool IsReference => false;

    /// <summary>Whether the piped object came from the service rather than from a person's file.</summary>
    private protected bool IsFromService => InputObject is { } input && (input.BaseObject is CvObject || RoomCopy.IsRoom(input));

    /// <summary>Whether the piped object has been through a job or file, so that texts on it are invariant.</summary>
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

    /// <summary>The input for the log, should the command be stopped before it is read.</summary>
    private protected abstract InterruptedItem DescribeInput(InterruptedState state, string? message);

    private void ReadAndProcess()
    {
        if (Resumed is { } item) _inputObject = item.Input is null or string ? null : PSObject.AsPSObject(item.Input);
        try
        {
            // What is resumed is read from its own input: the log's entry has a name and a start of its own.
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

    /// <summary>Works on one input, its parameters being filled.</summary>
    private protected abstract void ProcessInput();

    /// <inheritdoc/>
    private protected override bool IsSpecified(string parameter, bool isFlag)
    {
        if (IsOnCommandLine(parameter) || _fromRow.Contains(parameter)) return true;
        if (IsReference) return false;
        if (Resumed is not null) return !isFlag;
        // What was not bound at all needs no look at the object.
        return !isFlag || (MyInvocation.BoundParameters.ContainsKey(parameter) && InputObject is { } input
            && Names(parameter).Any(name => input.Properties[name] is { } property
            && InputValue.Read(property.Value, typeof(string)) is not null));
    }

    // A script block for a parameter runs before the object is bound, so that its failure shows in $Error alone, newest first.
    private int BindingErrorCount() => Errors()
        .TakeWhile(e => !ReferenceEquals(e, _newestError))
        .OfType<ErrorRecord>()
        .Count(e => e.Exception is ParameterBindingException && e.InvocationInfo?.MyCommand?.Name == MyInvocation.MyCommand.Name);

    private IEnumerable<object> Errors() => GetVariableValue("Error") is IEnumerable errors ? errors.Cast<object>() : [];

    // PowerShell itself has no way to tell 'no' from 'not given' once a flag comes down the pipeline.
    private string[] Names(string parameter) =>
        s_names.GetOrAdd((GetType(), parameter), static key => RowReader.Names(key.Item1.GetProperty(key.Item2)!));

    /// <summary>
    /// The set of a pipeline whose optional parameters the module reads: PowerShell prefers a set with a mandatory pipeline parameter.
    /// </summary>
    internal sealed class PipedRow
    {
        /// <summary>The piped object.</summary>
        [Parameter(Mandatory = true, ParameterSetName = RowSet, ValueFromPipeline = true, DontShow = true)]
        [AllowNull]
        public PSObject? Row { get; set; }
    }
}
