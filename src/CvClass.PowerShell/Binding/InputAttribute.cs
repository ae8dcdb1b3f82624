using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Lets a parameter accept user input: see <see cref="InputValue"/>. Without it, PowerShell would silently leave a parameter unbound if a
/// piped cell does not convert, and the room would be created without it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute(Type? type = null, [CallerMemberName] string parameter = "") : ArgumentTransformationAttribute
{
    /// <summary>Name of the parameter.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The target type of the value (or of each value); text by default.</summary>
    public Type Type { get; } = type ?? typeof(string);

    /// <summary>
    /// Whether the parameter narrows a call, so that an empty value is an error: <c>-Serial $room.Serial</c> with a misspelled variable
    /// must not mean all rooms.
    /// </summary>
    public bool Narrows { get; set; }

    /// <summary>Whether an empty cell of a piped object is an error because the call needs a value.</summary>
    public bool Required { get; set; }

    /// <summary>Whether an empty value is passed on as null rather than rejected by the parameter.</summary>
    public override bool TransformNullOptionalParameters => true;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            var value = Unwrapped.Of(inputData);
            var read = Emptiness.Check(Narrows, value is IList list
                ? list.Cast<object?>().Select(v => InputValue.Read(v, Type)).Where(v => v is not null).ToArray()
                : InputValue.Read(inputData, Type));
            return Required && Emptiness.IsIn(read) && RowBinding.TryDefer(Parameter, Texts.CellEmpty)
                ? RowBinding.Placeholder(Type) : read;
        }
        catch (FormatException e) when (RowBinding.TryDefer(Parameter, e.Message))
        {
            return RowBinding.Placeholder(Type);
        }
        catch (Exception e) when (e is FormatException or PSInvalidCastException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
