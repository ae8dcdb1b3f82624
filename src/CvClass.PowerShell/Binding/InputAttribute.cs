using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Lets a parameter take what people write: see <see cref="InputValue"/>. Without it PowerShell would quietly leave a parameter unbound
/// when a cell of the pipeline does not convert, and the room would be made without it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute(Type? type = null, [CallerMemberName] string parameter = "") : ArgumentTransformationAttribute
{
    /// <summary>Name of the parameter.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>What the value (or each of several) is read as; text by default.</summary>
    public Type Type { get; } = type ?? typeof(string);

    /// <summary>
    /// Whether the parameter narrows a call, so that nothing in it is an error: <c>-Serial $room.Serial</c> with a misspelt
    /// variable must not
    /// come to mean all rooms.
    /// </summary>
    public bool Narrows { get; set; }

    /// <summary>Whether an empty cell of a piped object is an error, since the call needs a value.</summary>
    public bool Required { get; set; }

    /// <summary>Whether an empty value is handed on as null rather than refused by the parameter itself.</summary>
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
