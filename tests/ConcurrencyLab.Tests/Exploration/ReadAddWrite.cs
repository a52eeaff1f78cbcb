namespace ConcurrencyLab.Tests;

/// <summary>The course's counter: read, add, write, with a step between each.</summary>
internal sealed class ReadAddWrite
{
    public int Total { get; private set; }

    public Exploration<int> Explore(int threads, Func<int, bool>? correct = null, int maxSchedules = 200_000, int seed = 1) =>
        Explorer.Run(threads, Reset, Outcome, AddOneAsync, correct, maxSchedules, seed);

    public Exploration<int> ExploreWithFourSegments(int threads) => Explorer.Run(threads, Reset, Outcome, AddInFourAsync);

    public SchedulePlayer Play(int threads, Func<int, bool>? correct = null, Func<object?>? show = null) =>
        Explorer.Play(threads, Reset, Outcome, AddOneAsync, show, correct);

    public SchedulePlayer PlayWithFourSegments(int threads) => Explorer.Play(threads, Reset, Outcome, AddInFourAsync);

    public void Reset() => Total = 0;

    public int Outcome() => Total;

    public async Task AddOneAsync(Step step)
    {
        var t = Total;
        await step("読んだ");
        t++;
        await step("足した");
        Total = t;
    }

    private async Task AddInFourAsync(Step step)
    {
        await AddOneAsync(step);
        await step("書いた");
    }
}
