using System;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Sync;

/// <summary>Validates a lesson against the rules of the service before anything is planned.</summary>
internal static class RequestCheck
{
    /// <summary>The first rule that a lesson violates; null if it is valid. Missing passwords are generated later.</summary>
    internal static string? Problem(CreateRoom request) =>
        RequestMetadata.Of(typeof(CreateRoom)).Read(request).Validate()
            .Where(p => !(p.Property.EndsWith("Password", StringComparison.Ordinal) && IsGenerated(request, p.Property)))
            .Select(p => p.Message)
            .FirstOrDefault();

    private static bool IsGenerated(CreateRoom request, string property) => property switch
    {
        nameof(CreateRoom.TeacherPassword) => request.TeacherPassword is null,
        nameof(CreateRoom.AssistantPassword) => request.AssistantPassword is null,
        nameof(CreateRoom.PatrolPassword) => request.PatrolPassword is null,
        _ => false,
    };
}
