namespace ConcurrencyLab.Tests;

internal static partial class RacyPrograms
{
    public static RaceProgram A_number_that_is_taken_away()
    {
        int? maybe = 1;
        return new("maybe", () => maybe = null, () => _ = maybe.HasValue);
    }

    public static RaceProgram An_element_that_is_emptied()
    {
        var pairs = new (int, int)[1];
        var seen = 0;
        return new("配列の要素.Item1", () => pairs[0] = default, () => seen = pairs[0].Item1);
    }

    public static RaceProgram A_cell_of_a_grid()
    {
        var grid = new int[2, 2];
        return new("配列の要素", () => grid[1, 1]++, () => grid[1, 1]++);
    }
}
