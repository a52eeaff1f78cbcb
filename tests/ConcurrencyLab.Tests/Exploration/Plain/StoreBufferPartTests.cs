namespace ConcurrencyLab.Tests;

/// <summary>A store to a part of something waits in the buffer as any other one does.</summary>
public sealed class StoreBufferPartTests
{
    private readonly int[,] _grid = new int[2, 2];
    private (int Left, int Right) _parts;
    private (int Left, int Right) _whole;
    private int _a;
    private int _b;

    [Fact(Timeout = 900_000)]
    public async Task Both_read_zero_from_the_fields_of_one_structure()
    {
        var found = await Explorer.RunAsync(
            () => _parts = (0, 0),
            () => (_a, _b),
            [
                () =>
                {
                    _parts.Left = 1;
                    _a = _parts.Right;
                },
                () =>
                {
                    _parts.Right = 1;
                    _b = _parts.Left;
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"], Ends(found));
    }

    [Fact(Timeout = 900_000)]
    public async Task Both_read_zero_from_the_cells_of_a_grid()
    {
        var found = await Explorer.RunAsync(
            () => Array.Clear(_grid),
            () => (_a, _b),
            [
                () =>
                {
                    _grid[0, 1] = 1;
                    _a = _grid[1, 0];
                },
                () =>
                {
                    _grid[1, 0] = 1;
                    _b = _grid[0, 1];
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"], Ends(found));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_structure_written_as_a_whole_keeps_what_was_written_last()
    {
        var found = await Explorer.RunAsync(
            () => _whole = (0, 0),
            () => _whole,
            [
                () =>
                {
                    _whole.Left = 1;
                    _a = _whole.Right;
                },
                () => _whole = (2, 2),
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(1, 2)", "(2, 2)"], Ends(found));
    }

    [Fact(Timeout = 900_000)]
    public async Task Both_read_zero_from_a_structure_that_is_written_as_a_whole_elsewhere()
    {
        var isNew = false;
        var found = await Explorer.RunAsync(
            () => _whole = (0, 0),
            () => (_a, _b),
            [
                () =>
                {
                    _whole.Left = 1;
                    _a = _whole.Right;
                    if (isNew)
                        _whole = default;
                },
                () =>
                {
                    _whole.Right = 1;
                    _b = _whole.Left;
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"], Ends(found));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_part_arrives_before_or_after_the_whole()
    {
        var y = 0;
        var found = await Explorer.RunAsync(
            () => (_whole, y) = ((0, 0), 0),
            () => (_whole.Left, _whole.Right, _a),
            [
                () =>
                {
                    _whole.Left = 1;
                    _a = y;
                },
                () =>
                {
                    _whole = (2, 2);
                    y = 1;
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(1, 2, 0)", "(1, 2, 1)", "(2, 2, 0)", "(2, 2, 1)"], Ends(found));
    }

    [Fact(Timeout = 900_000)]
    public async Task Both_read_zero_from_what_a_method_is_given()
    {
        var (x, y) = (0, 0);
        var found = await Explorer.RunAsync(
            () => (x, y) = (0, 0),
            () => (_a, _b),
            [
                () =>
                {
                    Store(ref x, 1);
                    _a = y;
                },
                () =>
                {
                    StoreAny(ref y, 1);
                    _b = x;
                },
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"], Ends(found));
    }

    [Fact(Timeout = 900_000)]
    public async Task What_is_written_through_an_unknown_reference_stays()
    {
        var x = 0;
        Writer write = Store;
        var found = await Explorer.RunAsync(
            () => x = 0,
            () => x,
            [
                () => x = 1,
                () => write(ref x, 2),
            ],
            memory: MemoryOrder.Tso);

        Assert.Equal(["1", "2"], Ends(found));
        Assert.Equal("1", found.Replay("A B B a").Outcome);
        Assert.Equal("2", found.Replay("A a B B").Outcome);
    }

    private delegate void Writer(ref int x, int v);

    private static void Store(ref int x, int v) => x = v;

    private static void StoreAny<T>(ref T x, T v) => x = v;

    private static IEnumerable<string> Ends<T>(Exploration<T> found) => found.Outcomes.Select(outcome => outcome.Text).Order(StringComparer.Ordinal);
}
