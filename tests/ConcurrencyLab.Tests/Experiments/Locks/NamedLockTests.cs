namespace ConcurrencyLab.Tests;

public sealed class NamedLockTests
{
    private readonly NamedLock _lock = new("金庫");

    [Fact(Timeout = 900_000)]
    public async Task One_thread_at_a_time_is_inside()
    {
        var total = 0;

        // Of their own: who helps learners to start threads ends them after a while, and on a busy machine these need longer.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DedicatedThread.RunAsync(() =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                using (EnterAtLast())
                {
                    var read = total;
                    Thread.Yield();
                    total = read + 1;
                }
            }

            return true;
        })));

        Assert.Equal(4_000, total);
    }

    // Its limit is there for learners.
    private IDisposable EnterAtLast()
    {
        while (true)
        {
            try
            {
                return _lock.Enter();
            }
            catch (TimeoutException)
            {
            }
        }
    }

    [Fact]
    public void Its_holder_may_enter_again_and_leaves_as_often()
    {
        using (_lock.Enter())
        {
            using (_lock.Enter())
            {
            }

            Assert.NotNull(_lock.Owner);
        }

        Assert.Null(_lock.Owner);
    }

    [Fact]
    public void Leaving_twice_is_leaving_once()
    {
        using (_lock.Enter())
        {
            var inner = _lock.Enter();
            inner.Dispose();
            inner.Dispose();

            Assert.NotNull(_lock.Owner);
        }
    }

    [Fact]
    public void An_exception_inside_frees_it()
    {
        Assert.Throws<InvalidOperationException>((Action)(() =>
        {
            using (_lock.Enter())
                throw new InvalidOperationException();
        }));

        Assert.Null(_lock.Owner);
    }

    [Fact(Timeout = 900_000)]
    public async Task Another_thread_cannot_give_it_back()
    {
        var held = _lock.Enter();

        var error = await Assert.ThrowsAsync<SynchronizationLockException>(() => Workers.RunAsync(threads: 1, _ => held.Dispose()));

        Assert.Contains("別のスレッド", error.Message, StringComparison.Ordinal);
    }
}
