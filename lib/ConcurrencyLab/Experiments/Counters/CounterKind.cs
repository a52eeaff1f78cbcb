using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>A way of counting, and a loop that counts so: a loop for each, because one for all would measure its own virtual call.</summary>
/// <param name="Name">What the chart calls it.</param>
/// <param name="Create">A new counter with its loop.</param>
/// <param name="Batch">How often to count between two looks at the clock: short where a single time is long.</param>
internal sealed record CounterKind(string Name, Func<CounterLoop> Create, int Batch = 1_000)
{
    private const MethodImplOptions Optimised = MethodImplOptions.AggressiveOptimization;

    public static readonly IReadOnlyList<CounterKind> All =
    [
        new("count++（⚠ 数え落とす）", static () =>
        {
            var counter = new RacyCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("Interlocked.Increment", static () =>
        {
            var counter = new InterlockedCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("lock（object）", static () =>
        {
            var counter = new LockCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("lock（Lock）", static () =>
        {
            var counter = new SystemLockCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("SemaphoreSlim", static () =>
        {
            var counter = new SemaphoreCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("Mutex", static () =>
        {
            var counter = new MutexCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }, Batch: 20),
        new("分割（すきまなし）", static () =>
        {
            var counter = new StripedCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("分割（128 バイト間隔）", static () =>
        {
            var counter = new PaddedCounter();
            return new(counter, [MethodImpl(Optimised)] (times) => { for (var i = 0; i < times; i++) counter.Increment(); });
        }),
        new("手元で数え、まとめて足す", static () =>
        {
            var counter = new BatchCounter();
            return new(counter, [MethodImpl(Optimised)] (times) =>
            {
                var own = 0;
                for (var i = 0; i < times; i++)
                    own++;
                counter.Add(own);
            });
        }, Batch: 10_000),
    ];
}

/// <summary>A counter, and what counts with it a number of times.</summary>
internal sealed record CounterLoop(ICounter Counter, Action<int> Count);
