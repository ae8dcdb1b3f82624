using System;
using System.Globalization;
using System.Management.Automation;
using CvClass.Client.Errors;

namespace CvClass.PowerShell.Errors;

/// <summary>The only place that builds error records, so that ids, categories and advice are consistent.</summary>
internal static class ErrorRecordFactory
{
    internal const string Prefix = "CvClass.";

    /// <summary>The record of an exception, with its input and a note added to its message.</summary>
    internal static ErrorRecord Create(Exception error, object? target, string? note)
    {
        var record = Create(error, target);
        if (note is not null) record.ErrorDetails = new ErrorDetails(record.Exception.Message + " " + note);
        return record;
    }

    /// <summary>The record of an exception, with its input.</summary>
    internal static ErrorRecord Create(Exception error, object? target)
    {
        AdviceCatalog.AddTo(error);
        // The service's message is about the request and is masked when it is read.
        var isOfInput = error is ArgumentException or FormatException or CvClassException { Kind: FailureKind.InvalidRequest };
        var message = isOfInput ? MovedSecrets.Mask(error.Message, target) : error.Message;
        if (message == error.Message) return OfException(error, target);
        var id = error is CvClassException ? nameof(FailureKind.InvalidRequest) : "InvalidArgument";
        return Create(new FormatException(message), id, ErrorCategory.InvalidArgument, target);
    }

    private static ErrorRecord OfException(Exception error, object? target) => error switch
    {
        CvClassException failure => OfFailure(failure, target),
        ArgumentException or FormatException => Create(error, "InvalidArgument", ErrorCategory.InvalidArgument, target),
        ItemNotFoundException => Create(error, "NotFound", ErrorCategory.ObjectNotFound, target),
        TimeoutException => Create(error, "Timeout", ErrorCategory.OperationTimeout, target),
        ObjectDisposedException => Create(error, "Disconnected", ErrorCategory.ConnectionError, target),
        System.IO.FileNotFoundException or System.IO.DirectoryNotFoundException =>
            Create(error, "FileNotFound", ErrorCategory.ObjectNotFound, target),
        System.IO.IOException or UnauthorizedAccessException => Create(error, "FileError", ErrorCategory.ReadError, target),
        _ => Create(error, error.GetType().Name, ErrorCategory.NotSpecified, target),
    };

    /// <summary>A record with a given id and category.</summary>
    internal static ErrorRecord Create(Exception error, string id, ErrorCategory category, object? target, string? advice = null)
    {
        var record = new ErrorRecord(error, Prefix + id, category, target);
        record.CategoryInfo.TargetName = TargetName.Of(target);
        if (advice is not null) record.ErrorDetails = new ErrorDetails(error.Message + " " + advice);
        return record;
    }

    /// <summary>Whether the session itself is unusable, so that continuing would only repeat the error.</summary>
    internal static bool IsTerminating(Exception error) =>
        error is ObjectDisposedException || (error is CvClassException { Code: { } code } && ErrorCatalog.MakesSessionUnusable(code));

    private static ErrorRecord OfFailure(CvClassException failure, object? target)
    {
        var id = failure.Code is { } code ? code.ToString(CultureInfo.InvariantCulture) : failure.Kind.ToString();
        return Create(failure, id, Category(failure), target);
    }

    private static ErrorCategory Category(CvClassException failure) => failure.Kind switch
    {
        FailureKind.Service => Enum.TryParse<ErrorCategory>(AdviceCatalog.Find(failure.Code ?? 0)?.Category, out var category)
            ? category
            : ErrorCategory.NotSpecified,
        FailureKind.InvalidRequest => ErrorCategory.InvalidArgument,
        FailureKind.Connection => ErrorCategory.ConnectionError,
        FailureKind.Timeout => ErrorCategory.OperationTimeout,
        FailureKind.InvalidResponse => ErrorCategory.InvalidResult,
        FailureKind.OutcomeUnknown => ErrorCategory.InvalidResult,
        _ => ErrorCategory.ResourceUnavailable,
    };
}
