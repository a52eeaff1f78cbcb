namespace ConcurrencyLab.Tests;

/// <summary>The course's counter: read, add, write, with a step between each.</summary>
internal sealed class ReadAddWrite
{
    private int _total;

    public Exploration<int> Explore(int threads, Func<int, bool>? correct = null, int maxSchedules = 200_000, int seed = 1) =>
        Explorer.Run(threads, Reset, () => _total, AddOneAsync, correct, maxSchedules, seed);

    public Exploration<int> ExploreWithFourSegments(int threads) =>
        Explorer.Run(threads, Reset, () => _total, async step =>
        {
            await AddOneAsync(step);
            await step("書いた");
        });

    private void Reset() => _total = 0;

    private async Task AddOneAsync(Step step)
    {
        var t = _total;
        await step("読んだ");
        t++;
        await step("足した");
        _total = t;
    }
}
