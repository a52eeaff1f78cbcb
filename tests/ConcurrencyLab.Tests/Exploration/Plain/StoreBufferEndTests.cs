namespace ConcurrencyLab.Tests;

/// <summary>Store buffers at the ends of threads, and writes that do not go into them.</summary>
public sealed class StoreBufferEndTests
{
    private int _x;
    private int _y;
    private int _a;
    private int _b;
    private Thread? _first;

    private delegate void Setter(ref int to);

    [Fact(Timeout = 900_000)]
    public async Task Stores_have_arrived_after_one_of_the_explorers_own_is_joined()
    {
        var found = await AfterFirstAsync(() =>
        {
            while (Volatile.Read(ref _first) is null)
                Thread.Yield();
            _first!.Join();
            _a = _x;
        });

        Assert.Equal(["1"], found.Outcomes.Select(o => o.Text));
        Assert.True(found.IsExhaustive);
    }

    [Fact(Timeout = 900_000)]
    public async Task Stores_have_arrived_when_it_is_seen_that_one_is_over()
    {
        var found = await AfterFirstAsync(() =>
        {
            while (Volatile.Read(ref _first)?.IsAlive != false)
                Thread.Yield();
            _a = _first is null ? 2 : 1 + _x;
        });

        Assert.DoesNotContain(found.Outcomes, o => o.Text == "1");
        Assert.Contains(found.Outcomes, o => o.Text == "2");
    }

    [Fact(Timeout = 900_000)]
    public async Task A_store_may_wait_when_its_thread_has_ended()
    {
        var found = await Explorer.RunAsync(
            Reset,
            () => (_a, _b),
            [
                () =>
                {
                    _x = 1;
                    Interlocked.Exchange(ref _a, 1);
                    _y = 1;
                },
                () => _b = _x + _y,
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(1, 0)", "(1, 1)", "(1, 2)"], found.Outcomes.Select(o => o.Text).Order());
    }

    [Fact(Timeout = 900_000)]
    public async Task What_cannot_be_held_back_is_told()
    {
        Setter set = static (ref int to) => to = 1;
        var found = await Explorer.RunAsync(
            Reset,
            () => (_a, _b),
            [
                () =>
                {
                    set(ref _x);
                    _a = _y;
                },
                () =>
                {
                    set(ref _y);
                    _b = _x;
                },
            ],
            correct: _ => true,
            memory: MemoryOrder.Tso);

        Assert.False(found.IsExhaustive);
        Assert.Contains("ただし、ストアバッファに入れられない書き込みがあるので、それが遅れて届く順番は調べていません（参照の先）。", found.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("変数か配列の要素に書く形にしてください。", Assert.Throws<InvalidOperationException>(() => found.EnsureCorrect()).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task So_is_a_collection()
    {
        List<int> list = [];
        var found = await Explorer.RunAsync(list.Clear, () => list.Count, [() => list.Add(1), () => _a = list.Count], memory: MemoryOrder.Tso);

        Assert.Contains("（List）。", found.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task What_is_seen_at_once_anyway_is_no_gap()
    {
        System.Collections.Concurrent.ConcurrentQueue<int> queue = new();
        Setter add = static (ref int to) => Interlocked.Increment(ref to);
        var found = await Explorer.RunAsync(
            () =>
            {
                Reset();
                queue.Clear();
            },
            () => _x,
            [
                () =>
                {
                    add(ref _x);
                    queue.Enqueue(1);
                },
                () => add(ref _x),
            ],
            memory: MemoryOrder.Tso);

        Assert.True(found.IsExhaustive);
        Assert.Equal(["2"], found.Outcomes.Select(o => o.Text));
    }

    /// <summary>Explores code that looks at a thread of the explorer's own, which has just written.</summary>
    private Task<Exploration<int>> AfterFirstAsync(Action second) => Explorer.RunAsync(
        Reset,
        () => _a,
        [
            () =>
            {
                _first = Thread.CurrentThread;
                _x = 1;
            },
            second,
        ],
        memory: MemoryOrder.Tso);

    private void Reset() => (_x, _y, _a, _b, _first) = (0, 0, 0, 0, null);
}
