namespace ConcurrencyLab;

/// <summary>What a learner gives to the explorer.</summary>
internal sealed record Experiment<T>(IReadOnlyList<Func<Step, Task>> Bodies, Action Reset, Func<T> Outcome, Func<T, bool>? Correct)
{
    public static Experiment<T> Of(IEnumerable<Func<Step, Task>> bodies, Action reset, Func<T> outcome, Func<T, bool>? correct)
    {
        // One more than there may be tells enough, of a list that never ends too.
        Func<Step, Task>[] all = [.. bodies.Take(Limits.Threads + 1)];
        Argument.NoNulls(all, name: nameof(bodies));
        return all.Length is >= 1 and <= Limits.Threads
            ? new Experiment<T>(all, reset, outcome, correct)
            : throw new ArgumentException($"スレッドは 1〜{Limits.Threads} 本にしてください（今は {(all.Length == 0 ? "0 本" : $"{all.Length} 本以上")}です）。", nameof(bodies));
    }
}
