using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// ちぎれた読み取り（torn read）を探した結果。半分ずつ別の書き込みから来た、誰も書いていない値です。
/// 2 本のスレッドが別の値を書き、もう 1 本が読みます。
/// </summary>
public sealed class TornReads : Displayable
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    // Nothing is to be found in a long; tens of millions of reads are enough to say so.
    private static readonly TimeSpan MostForLong = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1.5);

    // Unoptimised code would move the structure as a whole, and would only be replaced while the search goes on.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    internal TornReads(IReadOnlyList<TornReadCount> counts) => Counts = counts;

    /// <summary>long、decimal、long 2 つの構造体で見たもの。</summary>
    public IReadOnlyList<TornReadCount> Counts { get; }

    /// <summary>型ごとに、ちぎれた読み取りが見つかるまで調べます。長くても 1.5 秒です。</summary>
    public static async Task<TornReads> MeasureAsync() => new(
    [
        await LookAsync("long（8 バイト）", 0L, -1L, MostForLong, static (ref place, value) => place = value),
        await LookAsync("decimal（16 バイト）", 0m, decimal.MaxValue, Most, static (ref place, value) => place = value),
        await LookAsync("long 2 個の構造体（16 バイト）", new Pair(0, 0), new Pair(-1, -1), Most, [MethodImpl(AtOnce)] static (ref place, value) => place = new(value.First, value.Second)),
    ]);

    internal override string ToHtml() => Table.ToHtml();

    internal override string ToPlainText() => Table.ToPlainText();

    private DataTable Table => new(
        ["型", "読んだ回数", "だれも書いていない値", "例"],
        [.. Counts.Select(count => (string[])[count.Type, $"{count.Reads:N0}", count.Torn == 0 ? "見つからない" : $"{count.Torn:N0} 回", count.Example])]);

    private static async Task<TornReadCount> LookAsync<T>(string type, T first, T second, TimeSpan most, Write<T> write)
        where T : struct, IEquatable<T>
    {
        var shared = new SharedValues<T>(first);
        var (reads, torn, example) = (0L, 0L, "");
        await Workers.RunAsync(threads: 3, number =>
        {
            if (number == 0)
                (reads, torn, example) = Read(shared, first, second, most);
            else
                shared.WriteUntilStopped(write, number == 1 ? first : second);
        });
        return new TornReadCount(type, reads, torn, example);
    }

    [MethodImpl(AtOnce)]
    private static (long Reads, long Torn, string Example) Read<T>(SharedValues<T> shared, T first, T second, TimeSpan most)
        where T : struct, IEquatable<T>
    {
        var started = Stopwatch.GetTimestamp();
        var (reads, torn, example) = (0L, 0L, "");
        for (var elapsed = TimeSpan.Zero; elapsed < Least || (elapsed < most && torn == 0); elapsed = Stopwatch.GetElapsedTime(started))
        {
            for (var i = 0; i < shared.Count; i++)
            {
                var seen = shared.Read(i);
                if (seen.Equals(first) || seen.Equals(second))
                    continue;
                if (torn++ == 0)
                    example = $"{seen}";
            }

            reads += shared.Count;
        }

        shared.Stop();
        return (reads, torn, example);
    }

    private readonly record struct Pair(long First, long Second)
    {
        public override string ToString() => $"({First}, {Second})";
    }
}
