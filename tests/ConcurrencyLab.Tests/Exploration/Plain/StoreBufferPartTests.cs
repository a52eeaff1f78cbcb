namespace ConcurrencyLab.Tests;

/// <summary>A store to a part of something waits in the buffer as any other one does.</summary>
public sealed class StoreBufferPartTests
{
    private readonly int[,] _grid = new int[2, 2];
    private (int Left, int Right) _parts;
    private (int Left, int Right) _whole;
    private int _a;
    private int _b;

    [Fact(Timeout = 180_000)]
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

    [Fact(Timeout = 180_000)]
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

    [Fact(Timeout = 180_000)]
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

    private static IEnumerable<string> Ends<T>(Exploration<T> found) => found.Outcomes.Select(outcome => outcome.Text).Order(StringComparer.Ordinal);
}
