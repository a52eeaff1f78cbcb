namespace NotebookRunner.Tests;

/// <summary>How long the cells of a test may take, in seconds.</summary>
internal static class CellTimeouts
{
    /// <summary>What only a cell that hangs takes, however busy the machine is.</summary>
    public const double Backstop = 900;

    // The next one is asked when a machine was too busy for all but the cell that hangs.
    private static readonly double[] s_tried = [3, 30, 300];

    /// <summary>Runs something in which one cell hangs, with a limit that is long enough for the others.</summary>
    /// <param name="runAsync">Runs it with a limit.</param>
    /// <param name="isEnough">Whether the others came to their end, and the one to where it hangs.</param>
    public static async Task<(T Result, double Timeout)> LongEnoughAsync<T>(Func<double, Task<T>> runAsync, Func<T, bool> isEnough)
    {
        for (var i = 0; ; i++)
        {
            var result = await runAsync(s_tried[i]);
            if (isEnough(result) || i == s_tried.Length - 1)
                return (result, s_tried[i]);
        }
    }
}
