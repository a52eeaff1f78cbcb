namespace ConcurrencyLab.Tests;

/// <summary>What x64 allows: a store may wait in its buffer while its thread reads on.</summary>
public sealed class StoreBufferTests
{
    private int _x;
    private int _y;
    private int _a;
    private int _b;

    [Theory(Timeout = 900_000)]
    [InlineData(Between.Nothing, MemoryOrder.SequentiallyConsistent, false)]
    [InlineData(Between.Nothing, MemoryOrder.Tso, true)]
    [InlineData(Between.Volatile, MemoryOrder.Tso, true)]
    [InlineData(Between.Barrier, MemoryOrder.Tso, false)]
    [InlineData(Between.Exchange, MemoryOrder.Tso, false)]
    [InlineData(Between.Lock, MemoryOrder.Tso, false)]
    public async Task Both_read_zero_only_where_nothing_waits_for_the_stores(Between between, MemoryOrder memory, bool isPossible)
    {
        object gate = new();
        var found = await Explorer.RunAsync(
            Reset,
            () => (_a, _b),
            [
                () =>
                {
                    WriteX(between, gate);
                    _a = Volatile.Read(ref _y);
                },
                () =>
                {
                    WriteY(between, gate);
                    _b = Volatile.Read(ref _x);
                },
            ],
            memory: memory);

        Assert.True(found.IsExhaustive);
        Assert.Equal(isPossible, found.Outcomes.Any(o => o.Text == "(0, 0)"));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_store_has_arrived_when_the_lock_around_it_is_free()
    {
        object gate = new();
        void Add()
        {
            lock (gate)
                _x++;
        }

        var found = await Explorer.RunAsync(Reset, () => _x, [Add, Add], memory: MemoryOrder.Tso);

        Assert.Equal(["2"], found.Outcomes.Select(o => o.Text));
    }

    [Fact(Timeout = 900_000)]
    public async Task Stores_have_arrived_before_a_thread_that_is_started_and_after_one_that_is_joined()
    {
        var found = await Explorer.RunAsync(
            Reset,
            () => (_a, _b),
            [
                () =>
                {
                    _x = 1;
                    var child = new Thread(() =>
                    {
                        _a = _x;
                        _y = 1;
                    });
                    child.Start();
                    child.Join();
                    _b = _y;
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(1, 1)"], found.Outcomes.Select(o => o.Text));
    }

    [Fact(Timeout = 900_000)]
    public async Task Stores_arrive_in_their_order()
    {
        var found = await Explorer.RunAsync(
            Reset,
            () => (_a, _b),
            [
                () =>
                {
                    _x = 1;
                    _y = 1;
                },
                () =>
                {
                    _a = _y;
                    _b = _x;
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.DoesNotContain(found.Outcomes, o => o.Text == "(1, 0)");
        Assert.Contains(found.Outcomes, o => o.Text == "(0, 1)");
    }

    [Fact(Timeout = 900_000)]
    public async Task A_thread_sees_what_it_wrote_itself()
    {
        int[] items = [0];
        var found = await Explorer.RunAsync(
            () => (items[0], _a) = (0, 0),
            () => _a,
            [
                () =>
                {
                    items[0] = 5;
                    _a = items[0];
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal("5", Assert.Single(found.Outcomes).Text);
    }

    [Fact(Timeout = 900_000)]
    public async Task What_arrives_is_a_turn_with_a_small_letter()
    {
        var found = await Explorer.RunAsync(Reset, () => (_a, _b), [First, Second], correct: seen => seen != (0, 0), memory: MemoryOrder.Tso);

        Assert.Equal("(0, 0)", found.Replay("A A A B B B a a b b").Outcome);
        Assert.Contains("_x がメモリに届いた", found.Replay("A A A B B B a a b b").ToString(), StringComparison.Ordinal);
        Assert.Equal("(0, 0)", Assert.Single(found.Outcomes, o => !o.IsRight).Text);

        void First()
        {
            _x = 1;
            _a = _y;
        }

        void Second()
        {
            _y = 1;
            _b = _x;
        }
    }

    private void WriteX(Between between, object gate)
    {
        if (between == Between.Volatile)
            Volatile.Write(ref _x, 1);
        else if (between == Between.Exchange)
            Interlocked.Exchange(ref _x, 1);
        else
            _x = 1;
        Order(between, gate);
    }

    private void WriteY(Between between, object gate)
    {
        if (between == Between.Volatile)
            Volatile.Write(ref _y, 1);
        else if (between == Between.Exchange)
            Interlocked.Exchange(ref _y, 1);
        else
            _y = 1;
        Order(between, gate);
    }

    private static void Order(Between between, object gate)
    {
        if (between == Between.Barrier)
            Interlocked.MemoryBarrier();
        if (between != Between.Lock)
            return;
        lock (gate)
        {
        }
    }

    private void Reset() => (_x, _y, _a, _b) = (0, 0, 0, 0);

    /// <summary>What stands between the store and the read.</summary>
    public enum Between
    {
        Nothing,
        Volatile,
        Barrier,
        Exchange,
        Lock,
    }
}
