namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram Different_cells_of_a_grid()
    {
        var grid = new int[2, 3];
        return new("", () => grid[0, 2]++, () => grid[1, 0] = 1, () => _ = grid[1, 2]);
    }
}
