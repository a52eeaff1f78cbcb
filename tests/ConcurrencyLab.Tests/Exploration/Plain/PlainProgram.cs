namespace ConcurrencyLab.Tests;

/// <summary>A small program to explore: how it begins, what it is asked for, what its threads do.</summary>
/// <param name="Reset">Sets what is shared to its first value.</param>
/// <param name="Outcome">Reads the result.</param>
/// <param name="Bodies">What each thread does.</param>
internal sealed record PlainProgram(Action Reset, Func<object> Outcome, params Action[] Bodies)
{
    /// <summary>All that it can end with, in the order of their texts, where both explorations could be wrong alike; null where that is not said.</summary>
    public IReadOnlyList<string>? Ends { get; init; }

    /// <summary>Whether it waits by looking again and again: then orders cannot be counted, only outcomes.</summary>
    public bool Loops { get; init; }

    public Task<Exploration<object>> ExploreAsync(Branching branching, int maxRuns = 100_000) =>
        Explorer.RunAsync(PlainExperiment<object>.Of(Bodies, Reset, Outcome, correct: null), branching, maxRuns, seed: 1, TimeSpan.FromMinutes(2));
}
