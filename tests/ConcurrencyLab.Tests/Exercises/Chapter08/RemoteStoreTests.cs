namespace ConcurrencyLab.Tests;

/// <summary>The stores of chapter 08, as a learner tries them in a cell.</summary>
public sealed class RemoteStoreTests
{
    private const string Key = "order-1";

    [Fact(Timeout = 600_000)]
    public async Task Who_waits_for_a_payment_has_its_receipt()
    {
        var store = new PaymentStore();
        Assert.True(await store.TryBeginAsync(Key));
        Assert.False(await store.TryBeginAsync(Key));
        Assert.Null(await store.FindAsync(Key));
        var waiting = store.WaitAsync(Key);
        Assert.False(waiting.IsCompleted);

        await store.CompleteAsync(Key, 7);

        Assert.Equal(7, await waiting);
        Assert.Equal(7, await store.FindAsync(Key));
    }

    [Fact(Timeout = 600_000)]
    public async Task Who_waits_for_a_payment_that_is_given_up_has_nothing()
    {
        var store = new PaymentStore();
        await store.TryBeginAsync(Key);
        var waiting = store.WaitAsync(Key);

        await store.RemoveAsync(Key);

        Assert.Null(await waiting);
        Assert.Null(await store.WaitAsync(Key));
        Assert.True(await store.TryBeginAsync(Key));
    }

    [Fact(Timeout = 600_000)]
    public async Task Points_are_written_only_over_the_version_that_was_read()
    {
        var store = new PointStore("alice", 100);
        var read = await store.ReadAsync("alice");
        Assert.Equal(new PointRecord(100, 1), read);

        Assert.True(await store.TryWriteAsync("alice", 105, read!.Version));
        Assert.False(await store.TryWriteAsync("alice", 120, read.Version));
        Assert.True(await store.WriteAsync("alice", 1));

        Assert.Equal(new PointRecord(1, 3), await store.ReadAsync("alice"));
        Assert.Null(await store.ReadAsync("bob"));
        Assert.False(await store.TryWriteAsync("bob", 5, 1));
        Assert.False(await store.WriteAsync("bob", 5));
    }

    [Fact]
    public void A_number_outside_of_a_check_is_a_plain_number()
    {
        var number = new FencedNumber { LastToken = 33, Value = 5 };

        Assert.Equal((33, 5), (number.LastToken, number.Value));
    }
}
