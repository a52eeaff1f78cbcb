namespace ConcurrencyLab.Tests;

public sealed class ServerRunTests : IDisposable
{
    private readonly List<string> _happened = [];
    private readonly ServerRun _run;
    private bool _isOpen;

    public ServerRunTests() => _run = new ServerRun(() => { }, () => $"{_happened.Count}");

    public void Dispose() => _run.Dispose();

    [Fact(Timeout = 600_000)]
    public void A_call_goes_no_further_than_the_operations_that_happen()
    {
        var call = Start("a", 3);

        Assert.Null(_run.Advance(0, operations: 2));

        Assert.Equal(["a1", "a2"], _happened);
        Assert.False(call.IsCompleted);
        Assert.Equal([2], _run.Operations);
    }

    [Fact(Timeout = 600_000)]
    public void An_order_is_kept()
    {
        Start("a", 3);
        Start("b", 2);

        Assert.Null(_run.Go(new ServerOrder(First: 1, Lead: 1, Reply: 2)));

        Assert.Equal(["b1", "a1", "a2", "b2", "a3"], _happened);
        Assert.Contains("| a2", $"| {_run.Lanes.Rows[3].Label}", StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public void An_operation_that_has_to_wait_lets_others_go_first()
    {
        var waiting = _run.Start("a", connection => connection.CallAsync(() => Note("a"), _ => "a", canHappen: () => _isOpen));
        var opening = _run.Start("b", connection => connection.CallAsync(() => _isOpen = true, _ => "b"));

        Assert.Null(_run.Finish());

        Assert.True(waiting.IsCompletedSuccessfully && opening.IsCompletedSuccessfully);
    }

    [Fact(Timeout = 600_000)]
    public void A_wait_that_nobody_ends_is_given_up_and_ends_with_the_run()
    {
        var waiting = _run.Start("a", connection => connection.CallAsync(() => Note("a"), _ => "a", canHappen: () => false));

        Assert.Null(_run.Finish());
        Assert.False(waiting.IsCompleted);

        _run.Dispose();
        Assert.True(waiting.IsCompleted);
    }

    [Fact(Timeout = 600_000)]
    public void What_a_call_does_not_wait_for_stays_undone()
    {
        for (var call = 0; call < 2; call++)
        {
            var isRead = call == 1;
            _run.Start("a", connection =>
            {
                _ = connection.CallAsync(() => Note("a"), _ => "a", isRead);
                return Task.CompletedTask;
            });
        }

        Assert.Null(_run.Finish());

        Assert.True(_run.IsEarly(0));
        Assert.False(_run.IsEarly(1));
        Assert.Empty(_happened);
    }

    [Fact(Timeout = 600_000)]
    public void A_service_that_fails_fails_the_call()
    {
        var call = _run.Start("a", connection => connection.CallAsync<bool>(() => throw new ServiceFailedException("だめでした"), _ => "失敗した"));

        Assert.Null(_run.Finish());

        Assert.IsType<ServiceFailedException>(call.Failure);
        Assert.Equal("失敗した", _run.Lanes.Rows[^1].Label);
    }

    [Fact]
    public void Every_place_to_interrupt_the_first_call_is_tried_with_every_progress_of_the_other()
    {
        var orders = new List<(int Lead, int Reply)>();

        Assert.Null(ServerOrder.FindFailure(areAlike: true, order =>
        {
            orders.Add((order.Lead, order.Reply));
            return ([2, 1], null);
        }));

        Assert.Equal([(0, 0), (1, 0), (1, 1), (2, 0), (2, 1)], orders);
    }

    private PumpedCall Start(string name, int operations) => _run.Start(name, async connection =>
    {
        for (var i = 1; i <= operations; i++)
        {
            var label = $"{name}{i}";
            await connection.CallAsync(() => Note(label), _ => label);
        }
    });

    private bool Note(string label)
    {
        _happened.Add(label);
        return true;
    }
}
