using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// 2 本のスレッドが、自分の変数に 1 を書いてから相手の変数を読むことを、本物のスレッドで繰り返した結果。
/// 2 本とも 0 を読んだなら、書いた値が届く前に、次の行の読み取りが行われています。
/// </summary>
public sealed class StoreBuffering : Displayable
{
    private const int MostRounds = 1_000_000;
    private const int Together = 1_000;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    private readonly (long Rounds, long BothZero) _plain;
    private readonly (long Rounds, long BothZero) _fenced;

    private StoreBuffering((long, long) plain, (long, long) fenced) => (_plain, _fenced) = (plain, fenced);

    /// <summary>2 本とも 0 を読んだ回数。書いてから読むまでのあいだに、何も入れないとき。</summary>
    public long BothZero => _plain.BothZero;

    /// <summary>2 本とも 0 を読んだ回数。あいだに Interlocked.MemoryBarrier() を入れたとき。</summary>
    public long BothZeroWithBarrier => _fenced.BothZero;

    private DataTable Table => new(
        ["書いてから読むまでのあいだ", "回数", "2 本とも 0 を読んだ回数"],
        [Row("何も入れない", _plain), Row("Interlocked.MemoryBarrier()", _fenced)]);

    /// <summary>どちらの書き方も、1,000,000 回か 1 秒まで繰り返します。</summary>
    public static async Task<StoreBuffering> MeasureAsync() => new(await CountAsync(useBarrier: false), await CountAsync(useBarrier: true));

    internal override string ToHtml() => Table.ToHtml();

    internal override string ToPlainText() => Table.ToPlainText();

    private static string[] Row(string what, (long Rounds, long BothZero) count) => [what, $"{count.Rounds:N0}", $"{count.BothZero:N0}"];

    private static async Task<(long Rounds, long BothZero)> CountAsync(bool useBarrier)
    {
        var pairs = new Pairs(Together);
        var (rounds, bothZero) = (0L, 0L);
        var started = Stopwatch.GetTimestamp();
        using var both = new Barrier(2, _ =>
        {
            bothZero += pairs.CountBothZero();
            pairs.Clear();
            rounds += Together;
            pairs.IsOver = Stopwatch.GetElapsedTime(started) > Most;
        });
        await Workers.RunAsync(threads: 2, number =>
        {
            for (var i = 0; i < MostRounds / Together && !pairs.IsOver; i++)
            {
                pairs.Run(number, useBarrier);
                both.SignalAndWait();
            }
        });
        return (rounds, bothZero);
    }

    /// <summary>Many pairs of variables, each at a distance from the next; both threads go through them together.</summary>
    private sealed class Pairs(int count)
    {
        private const int Line = 32;
        private readonly int[] _x = new int[count * Line];
        private readonly int[] _y = new int[count * Line];
        private readonly int[][] _seen = [new int[count], new int[count]];
        private int _first;
        private int _second;

        public bool IsOver { get; set; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int number, bool useBarrier)
        {
            var (own, other, seen) = number == 0 ? (_x, _y, _seen[0]) : (_y, _x, _seen[1]);
            ref var mine = ref number == 0 ? ref _first : ref _second;
            ref var others = ref number == 0 ? ref _second : ref _first;
            for (var i = 0; i < seen.Length; i++)
            {
                Volatile.Write(ref mine, i + 1);
                // The other one is here too: only then do they meet. Whoever waits long gives the processor away.
                for (var looks = 0; Volatile.Read(ref others) <= i; looks++)
                {
                    if (looks > 1_000)
                        Thread.Yield();
                }

                own[i * Line] = 1;
                if (useBarrier)
                    Interlocked.MemoryBarrier();
                seen[i] = other[i * Line];
            }
        }

        public long CountBothZero() => Enumerable.Range(0, count).LongCount(i => _x[i * Line] == 1 && _seen[0][i] == 0 && _seen[1][i] == 0);

        public void Clear()
        {
            Array.Clear(_x);
            Array.Clear(_y);
            (_first, _second) = (0, 0);
        }
    }
}
