using System;
using System.Collections.Generic;
using CvClass.Sandbox;
using CvClass.Sandbox.Protocol;

namespace CvClass.Tests;

/// <summary>The requests that a sandbox receives from now on.</summary>
internal sealed class Received : IDisposable
{
    private readonly SandboxService _service;
    private readonly List<SandboxExchange> _all = [];

    internal Received(SandboxService service)
    {
        _service = service;
        _service.Exchanged += Note;
    }

    internal IReadOnlyList<SandboxExchange> All
    {
        get
        {
            lock (_all) return _all.ToArray();
        }
    }

    public void Dispose() => _service.Exchanged -= Note;

    private void Note(SandboxExchange exchange)
    {
        lock (_all) _all.Add(exchange);
    }
}
