using System;

namespace CvClass.Client.Responses;

/// <summary>Fills one model field by field; what matches no property goes into its extension data.</summary>
internal sealed class ModelFiller(ModelMetadata metadata, CvObject model, TimeZoneInfo zone)
{
    private (string Name, object? Value)? _number;
    private (string Name, object? Value)? _text;

    /// <summary>The model; complete after <see cref="Complete"/>.</summary>
    internal CvObject Model => model;

    /// <summary>Sets one field.</summary>
    /// <param name="wireName">Its name as received.</param>
    /// <param name="value">A scalar, or a tree for anything else.</param>
    internal void Set(string wireName, object? value)
    {
        var name = wireName.Trim();
        if (metadata.Swap is { } swap)
        {
            // Which of the two is which can only be decided once both are present.
            if (string.Equals(name, swap.Number, StringComparison.OrdinalIgnoreCase))
            {
                _number = (name, value);
                return;
            }
            if (string.Equals(name, swap.Text, StringComparison.OrdinalIgnoreCase))
            {
                _text = (name, value);
                return;
            }
        }
        Store(name, value);
    }

    /// <summary>Sets fields that had to wait for others.</summary>
    internal void Complete()
    {
        if (metadata.Swap is not { } swap) return;
        var isSwapped = !IsNumber(_number?.Value) && IsNumber(_text?.Value);
        if (_number is { } number) Store(isSwapped ? swap.Text : number.Name, number.Value);
        if (_text is { } text) Store(isSwapped ? swap.Number : text.Name, text.Value);
    }

    private static bool IsNumber(object? value) => JsonValueReader.TryReadInteger(value, "", out _);

    private void Store(string name, object? value)
    {
        if (!metadata.TrySet(model, name, value, zone)) model.ExtensionData[name] = JsonValueReader.ToPlain(value);
    }
}
