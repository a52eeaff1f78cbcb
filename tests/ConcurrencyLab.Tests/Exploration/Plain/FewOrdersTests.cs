namespace ConcurrencyLab.Tests;

/// <summary>What threads do not share gives no order of its own.</summary>
public sealed class FewOrdersTests
{
    [ThreadStatic]
    private static int t_count;

    private static readonly ThreadLocal<int> s_own = new();
    private static readonly AsyncLocal<int> s_flow = new();
    private int[] _left = [];
    private int[] _right = [];
    private int _first;
    private int _second;

    [Fact(Timeout = 900_000)]
    public Task Values_of_a_thread_of_its_own() => OnlyOneAsync(Count, Count);

    [Fact(Timeout = 900_000)]
    public Task Two_arrays_of_which_each_thread_sums_one() => OnlyOneAsync(
        () =>
        {
            _left[0] = 1;
            _first = _left.Sum();
        },
        () =>
        {
            _right[0] = 1;
            _second = _right.Sum();
        });

    [Fact(Timeout = 900_000)]
    public Task An_array_that_is_copied_and_a_variable() => OnlyOneAsync(
        () =>
        {
            _left[0] = 1;
            var copy = new int[2];
            Array.Copy(_left, copy, 2);
            Array.Fill(_left, 3);
        },
        () => _second++);

    [Fact(Timeout = 900_000)]
    public Task Two_variables_by_one_method() => OnlyOneAsync(() => Add(ref _first), () => Add(ref _second), () => Add(ref _left[0]), () => Add(ref _left[1]));

    private static void Add(ref int to) => to++;

    private void Count()
    {
        t_count++;
        Interlocked.Increment(ref t_count);
        s_own.Value++;
        s_flow.Value++;
    }

    private async Task OnlyOneAsync(params Action[] bodies)
    {
        var found = await Explorer.RunAsync(Reset, () => _first + _second, bodies);

        Assert.Equal((1, true), (found.Distinct, found.IsExhaustive));
    }

    private void Reset() => (_left, _right, _first, _second) = ([0, 0], [0, 0], 0, 0);
}
