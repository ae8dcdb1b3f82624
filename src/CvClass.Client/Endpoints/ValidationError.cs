namespace CvClass.Client.Endpoints;

/// <summary>A rule that a request violates, detected before anything is sent.</summary>
/// <param name="Property">Property of the request.</param>
/// <param name="Field">Wire name of the field.</param>
/// <param name="Message">What is wrong, the rule, and how to fix it; never a secret value.</param>
internal sealed record ValidationError(string Property, string Field, string Message);
