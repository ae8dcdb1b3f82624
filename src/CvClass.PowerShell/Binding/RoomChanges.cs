using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client;

namespace CvClass.PowerShell.Binding;

/// <summary>Describes the changes to a room for -WhatIf and -Confirm: each setting with its old value, if known, and its new one.</summary>
internal static class RoomChanges
{
    /// <summary>The changes as text.</summary>
    /// <param name="request">The request; derived times may still be missing.</param>
    /// <param name="known">The room before the change, as far as known.</param>
    /// <param name="derived">The times derived from a shift or a length.</param>
    internal static string Describe(ModifyRoom request, Room? known, IEnumerable<(string Name, object? Value)> derived)
    {
        var changes = RequestMetadata.Of(typeof(ModifyRoom)).Fields
            .Where(f => f.Property.Name != nameof(ModifyRoom.Serial))
            .Select(f => (f.Property.Name, Value: f.Property.GetValue(request), f.Field.Secret))
            .Where(f => f.Value is not null)
            .Select(f => f.Secret ? f.Name : Change(f.Name, Before(f.Name), f.Value));
        return string.Join(", ",
            changes.Concat(derived.Where(d => d.Value is not null).Select(d => Change(d.Name, Before(d.Name), d.Value))));

        object? Before(string name) =>
            known is null || name == nameof(Room.Duration) ? null : typeof(Room).GetProperty(name)?.GetValue(known);
    }

    private static string Change(string name, object? before, object? after) =>
        before is null ? $"{name} {Shown(after)}" : $"{name} {Shown(before)} -> {Shown(after)}";

    private static string Shown(object? value) => value switch
    {
        DateTimeOffset time => TimeText.Of(time),
        string text => $"'{text}'",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
