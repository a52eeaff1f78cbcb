#pragma warning disable CA1859 // The type in the code is what this is about.

namespace ConcurrencyLab.Tests;

/// <summary>How far an enumerator has come, belongs to no variable.</summary>
public sealed class SharedEnumeratorTests
{
    private const string Told = "何本かのスレッドで使う列挙子の MoveNext";

    private static readonly int[] s_numbers = [1, 2, 3];

    [Fact(Timeout = 900_000)]
    public async Task One_that_several_threads_use_is_told()
    {
        var total = 0;
        IEnumerator<int> shared = null!;
        void Take()
        {
            if (shared.MoveNext())
                Interlocked.Add(ref total, shared.Current);
        }

        var found = await Explorer.RunAsync(
            reset: () => (total, shared) = (0, ((IEnumerable<int>)s_numbers).GetEnumerator()), outcome: () => total,
            Take, Take);

        Assert.Contains(Told, found.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task One_for_each_thread_is_not()
    {
        var total = 0;
        IEnumerable<int> numbers = s_numbers;
        void AddAll()
        {
            foreach (var number in numbers)
                total += number;
        }

        var found = await Explorer.RunAsync(reset: () => total = 0, outcome: () => total, AddAll, AddAll);

        Assert.DoesNotContain("列挙子", found.ToPlainText(), StringComparison.Ordinal);
    }
}
