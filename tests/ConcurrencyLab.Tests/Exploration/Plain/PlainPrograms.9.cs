namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    private struct Pair
    {
        public int Left;
        public int Right;
    }

    public static PlainProgram A_number_that_is_taken_away()
    {
        int? maybe = null;
        var seen = 0;
        return new(() => (maybe, seen) = (1, 0), () => seen, () => seen = maybe.HasValue ? maybe.Value : 2, () => maybe = null) { Ends = ["1", "2", "例外: Nullable object must have a value."] };
    }

    public static PlainProgram A_structure_that_is_emptied()
    {
        Pair pair = new();
        var seen = (0, 0);
        return new(() => pair = new() { Left = 1, Right = 2 }, () => seen, () => pair = default, () => seen = (pair.Left, pair.Right)) { Ends = ["(0, 0)", "(1, 0)", "(1, 2)"] };
    }

    public static PlainProgram An_element_that_is_emptied()
    {
        var pairs = new Pair[1];
        var seen = 0;
        return new(() => pairs[0].Left = 1, () => seen, () => pairs[0] = default, () => seen = pairs[0].Left) { Ends = ["0", "1"] };
    }

    public static PlainProgram Cells_of_a_grid()
    {
        var grid = new int[2, 2];
        return new(() => Array.Clear(grid), () => $"{grid[0, 1]} {grid[1, 0]}", Body, () =>
        {
            Body();
            grid[1, 0] = 5;
        }) { Ends = ["1 5", "2 5"] };

        void Body()
        {
            var t = grid[0, 1];
            grid[0, 1] = t + 1;
        }
    }

    public static PlainProgram A_cell_by_reference()
    {
        var cube = new long[2, 2, 2];
        return new(() => Array.Clear(cube), () => $"{cube[1, 0, 1]} {cube[0, 0, 0]}", () => cube[1, 0, 1]++, () =>
        {
            cube[1, 0, 1]++;
            Interlocked.Increment(ref cube[0, 0, 0]);
        }) { Ends = ["1 1", "2 1"] };
    }
}
