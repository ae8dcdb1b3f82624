namespace CvClass.Bench;

/// <summary>What is the matter with the line to the sandbox.</summary>
internal enum Trouble
{
    None,

    /// <summary>Connections drop before and after the commit, gateways fail, bodies are cut, some requests are too many.</summary>
    BadLine,

    /// <summary>Every tenth create is answered 504, and its room is made 1.5 s later.</summary>
    LateGateway,
}
