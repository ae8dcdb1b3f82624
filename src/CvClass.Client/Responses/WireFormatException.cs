using System;

namespace CvClass.Client.Responses;

/// <summary>A response that contradicts the document; the client turns it into an error that names the endpoint.</summary>
internal sealed class WireFormatException(string message, Exception? inner = null) : Exception(message, inner);
