namespace ConcurrencyLab;

/// <summary>What a learner gives to the explorer.</summary>
internal sealed record Experiment<T>(IReadOnlyList<Func<Step, Task>> Bodies, Action Reset, Func<T> Outcome, Func<T, bool>? Correct)
{
    // Names are A to H, and eight threads of two segments already have 81,729,648,000 schedules.
    public const int MostThreads = 8;

    public static Experiment<T> Of(IEnumerable<Func<Step, Task>> bodies, Action reset, Func<T> outcome, Func<T, bool>? correct)
    {
        // One more than there may be tells enough, of a list that never ends too.
        Func<Step, Task>[] all = [.. bodies.Take(MostThreads + 1)];
        Argument.NoNulls(all, name: nameof(bodies));
        return all.Length is >= 1 and <= MostThreads
            ? new Experiment<T>(all, reset, outcome, correct)
            : throw new ArgumentException($"スレッドは 1〜{MostThreads} 本にしてください（今は {(all.Length == 0 ? "0 本" : $"{all.Length} 本以上")}です）。", nameof(bodies));
    }
}
