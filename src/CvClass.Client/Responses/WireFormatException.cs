using System;

namespace CvClass.Client.Responses;

/// <summary>An answer that cannot be what the document describes; the client turns it into an error that names the endpoint.</summary>
internal sealed class WireFormatException(string message, Exception? inner = null) : Exception(message, inner);
