using ConcurrencyLab;

namespace Shop.Tests;

public sealed class WarehouseTests
{
    [Fact]
    public async Task Moving_in_both_directions_at_once_deadlocks()
    {
        Warehouse east = null!, west = null!;

        var exploration = await Explorer.RunAsync(
            reset: () => (east, west) = (new Warehouse(1), new Warehouse(1)),
            outcome: () => (east.Count, west.Count),
            () => east.MoveTo(west),
            () => west.MoveTo(east));

        Assert.Contains(exploration.Outcomes, outcome => outcome.Kind == OutcomeKind.Deadlock);
        Assert.Throws<ConcurrencyFaultException>(() => exploration.EnsureCorrect());
    }
}
