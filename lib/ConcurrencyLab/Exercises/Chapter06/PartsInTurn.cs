namespace ConcurrencyLab;

/// <summary>The parts one after the other, on one thread: is each number added once?</summary>
/// <param name="addPart">The learner's code.</param>
/// <param name="read">Reads the total.</param>
/// <param name="reset">Sets it back to 0.</param>
internal sealed class PartsInTurn(Action<int[], int, int> addPart, Func<long> read, Action reset)
{
    private const int Workers = 3;
    // A digit for each number: the total tells how often each was counted.
    private const int Base = 8;
    private static readonly (int Length, int Workers)[] s_shapes = [(8, 4), (10, 4), (7, 1), (3, 4), (0, 4)];

    public CheckResult.Failed? Wrong(CodeReading code) => InTurn(code) ?? Large() ?? Negative();

    private CheckResult.Failed? InTurn(CodeReading code)
    {
        foreach (var (length, workers) in s_shapes)
        {
            int[] numbers = [.. Enumerable.Range(0, length).Select(i => (int)Math.Pow(Base, i))];
            reset();
            for (var worker = 0; worker < workers; worker++)
                addPart(numbers, worker, workers);

            var counts = Counts(numbers);
            if (read() != numbers.Sum(number => (long)number))
                return new CheckResult.Failed(
                    $"{length} 個の数を {workers} つのワーカーで足しました。数えられた回数は、先頭から {string.Join("、", counts)} でした。どれも 1 になるはずです。",
                    WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : PartHint(counts, workers, LastAlone(numbers, workers)));
        }

        return null;

        int[] Counts(int[] numbers) => [.. numbers.Select(number => (int)(read() / number % Base))];

        int[] LastAlone(int[] numbers, int workers)
        {
            reset();
            addPart(numbers, workers - 1, workers);
            return Counts(numbers);
        }
    }

    /// <summary>Numbers below 0, so that the part of every worker is, too.</summary>
    private CheckResult.Failed? Negative()
    {
        int[] numbers = [.. Enumerable.Range(-8, 8)];
        reset();
        for (var worker = 0; worker < Workers; worker++)
            addPart(numbers, worker, Workers);
        return read() == numbers.Sum() ? null : new CheckResult.Failed(
            $"{numbers[0]} から {numbers[^1]} までを {Workers} つのワーカーで足すと、{read()} になりました。{numbers.Sum()} になるはずです。",
            new("negative-numbers"));
    }

    /// <summary>Numbers whose sum is no int, and in each part no uint.</summary>
    private CheckResult.Failed? Large()
    {
        int[] numbers = [.. Enumerable.Repeat(int.MaxValue, 6)];
        reset();
        try
        {
            addPart(numbers, 0, 2);
            addPart(numbers, 1, 2);
        }
        catch (Exception e) when (e.GetBaseException() is OverflowException)
        {
            return new CheckResult.Failed($"{int.MaxValue:N0} を足していくと、OverflowException が出ました。合計が int に入りません。", new("int-overflows"));
        }

        return read() == numbers.Sum(number => (long)number) ? null : new CheckResult.Failed(
            $"{int.MaxValue:N0} を {numbers.Length} 個足すと、{read():N0} になりました。{numbers.Sum(number => (long)number):N0} になるはずです。",
            new("int-overflows"));
    }

    private static Hint PartHint(int[] counts, int workers, int[] lastAlone) =>
        counts.Length > 0 && counts.All(count => count == 0) ? new("total-unchanged")
        : counts.Length > 0 && counts.All(count => count == workers) ? new("every-worker-adds-all")
        : counts.Any(count => count > 1) ? new("counted-twice")
        : workers > 1 && counts.Any(count => count > 0) && counts.SequenceEqual(lastAlone) ? new("overwritten")
        : counts.Length > 0 && counts[^1] == 0 && counts.Length % workers != 0 ? new("remainder-lost")
        : new("numbers-missing");
}
