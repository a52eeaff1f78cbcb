namespace ConcurrencyLab.Tests;

/// <summary>Small programs made at random end in all the ways in which a model of them does, which goes through every state.</summary>
public sealed class RandomProgramTests
{
    private const int Programs = 30;

    // No more than that of what is shared: whoever waits where another one has just been is what can be missed.
    private readonly object _left = new();
    private readonly object _right = new();
    private int _x;
    private int _z;
    private int[] _own = [];
    private int[] _seen = [];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Seeds))]
    public async Task They_end_as_their_models_do(int seed)
    {
#pragma warning disable CA5394 // The same ones each time.
        Random random = new(seed);
        for (var program = 0; program < Programs; program++)
        {
            var threads = Enumerable.Range(0, random.Next(2, 4))
                .Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Does)random.Next(Enum.GetValues<Does>().Length)).ToArray()).ToArray();
            await CheckAsync(threads);
        }
#pragma warning restore CA5394
    }

    [Fact(Timeout = 900_000)]
    public Task Locks_in_opposite_orders_beside_a_third_thread() => CheckAsync(
        [Does.Increment],
        [Does.CountOwn, Does.AddToXUnderBoth],
        [Does.CountOwn, Does.Look, Does.AddToZUnderBoth]);

    private async Task CheckAsync(params Does[][] threads)
    {
        var found = await Explorer.RunAsync(Reset, () => $"{_x} {_z} {string.Join(" ", _seen)}", threads.Select((all, thread) => (Action)(() => Do(thread, all))));

        if (found.IsExhaustive)
            Assert.Equal(ProgramModel.EndsOf(threads), found.Outcomes.Select(end => end.Kind == OutcomeKind.Deadlock ? ProgramModel.Deadlock : end.Text).Distinct().Order(StringComparer.Ordinal));
    }

    private void Reset() => (_x, _z, _own, _seen) = (0, 0, new int[ProgramModel.MostThreads], new int[ProgramModel.MostThreads]);

    private void Do(int thread, Does[] all)
    {
        foreach (var does in all)
        {
            switch (does)
            {
                case Does.Look:
                    _seen[thread] = _x;
                    break;
                case Does.Increment:
                    Interlocked.Increment(ref _z);
                    break;
                case Does.CountOwn:
                    _own[thread]++;
                    break;
                case Does.AddToXUnderBoth:
                    lock (_left)
                    {
                        lock (_right)
                            _x++;
                    }

                    break;
                case Does.AddToZUnderBoth:
                    lock (_right)
                    {
                        lock (_left)
                            _z++;
                    }

                    break;
                default:
                    lock (_left)
                        _x++;
                    break;
            }
        }
    }
}
