using System;

namespace CvClass.Client.Annotations;

/// <summary>
/// Two fields whose remarks the document has in each other's place (filecategory and notifyurl of GetRoomFile): the one that is a number is
/// taken for the first, whatever it is called.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MayBeSwappedAttribute(string number, string text) : Attribute
{
    internal string Number { get; } = number;

    internal string Text { get; } = text;
}
