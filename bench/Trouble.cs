namespace CvClass.Bench;

/// <summary>What is wrong with the connection to the sandbox.</summary>
internal enum Trouble
{
    None,

    /// <summary>Connections drop before and after the commit, gateways fail, bodies are truncated, some requests are throttled.</summary>
    BadLine,

    /// <summary>Every tenth create is answered with 504, and its room is created 1.5 s later.</summary>
    LateGateway,
}
