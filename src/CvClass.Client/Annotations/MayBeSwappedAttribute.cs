using System;

namespace CvClass.Client.Annotations;

/// <summary>
/// Two fields whose descriptions are swapped in the document (filecategory and notifyurl of GetRoomFile): the numeric value is taken as the
/// first field, whatever its name.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MayBeSwappedAttribute(string number, string text) : Attribute
{
    internal string Number { get; } = number;

    internal string Text { get; } = text;
}
