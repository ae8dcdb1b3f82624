using System;
using System.Linq;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests;

public sealed class InputLedgerTests
{
    private readonly InputLedger _ledger = new();

    [Fact]
    public void A_collected_input_stays_until_it_is_released()
    {
        var (first, again, other) = (Recoverable(), Recoverable(), Recoverable());
        _ledger.Hold("a", first);
        _ledger.Hold("b", other);
        _ledger.Hold("a", again);
        Assert.Equal(3, _ledger.Accounted);
        Assert.True(_ledger.IsHolding);
        _ledger.Release("a");
        Assert.Equal([again, other], _ledger.Left.ToArray());
        _ledger.Release("a");
        _ledger.Release("a"); // an unknown input is not an error
        Assert.Equal([other], _ledger.Left.ToArray());
        _ledger.ReleaseAll();
        Assert.False(_ledger.IsHolding);
        Assert.Empty(_ledger.Left);
        Assert.Equal(3, _ledger.Accounted);
    }

    [Fact]
    public void An_input_that_could_not_be_queued_stays_in_the_ledger()
    {
        var input = Recoverable();
        _ledger.AddUnqueued(input);
        _ledger.ReleaseAll();
        Assert.Same(input, Assert.Single(_ledger.Left));
        Assert.Equal(0, _ledger.Accounted);
        _ledger.Clear();
        Assert.Empty(_ledger.Left);
    }

    private static RecoverableInput Recoverable() => new((_, _) => throw new NotSupportedException(), null);
}
