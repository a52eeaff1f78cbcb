using System.Runtime.InteropServices;

namespace Course.Tests;

public sealed class Chapter04Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("04-atomic");

    [Fact]
    public void The_intermediate_language_reads_adds_and_writes() =>
        Assert.Matches("(?s)メモリから読む.*足す.*メモリへ書く", _chapter.Text("il"));

    [Fact]
    public void On_x64_only_interlocked_has_the_lock_prefix()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "x64 の機械語を確かめるテストです。");
        Assert.DoesNotMatch(@"(?m)^\s*lock ", _chapter.Text("jit-increment"));
        Assert.DoesNotMatch(@"(?m)^\s*lock ", _chapter.Text("jit-volatile"));
        Assert.Matches(@"(?m)^\s*lock inc ", _chapter.Text("jit-interlocked"));
        Assert.Matches(@"(?m)^\s*lock xadd ", _chapter.Text("jit-interlocked"));
    }

    [Theory]
    [InlineData("lose-volatile", "1")]
    [InlineData("page-views", "40000")]
    public void A_cell_ends_with_the_total_of_the_text(string cell, string total) => Assert.Equal(total, _chapter.Text(cell).Trim());

    [Fact]
    public void Interlocked_never_loses()
    {
        Assert.Matches(@"Interlocked\.Increment +\| なし +\| [1-9]", _chapter.Text("stress-interlocked"));
        Assert.DoesNotMatch(@"Interlocked\.Increment +\| [^|]*% +\| [1-9]", _chapter.Text("stress-interlocked"));
    }

    [Fact]
    public void A_long_is_never_torn_on_64_bits()
    {
        Assert.SkipUnless(Environment.Is64BitProcess, "64 ビットのプロセスで確かめるテストです。");
        Assert.Matches(@"long（8 バイト） +\| [\d,]+ +\| 見つからない", _chapter.Text("torn-reads"));
    }

    [Theory]
    [InlineData("store-buffering", false)]
    [InlineData("store-buffering-tso", true)]
    [InlineData("store-buffering-barrier", false)]
    public void Only_store_buffers_without_a_barrier_let_both_read_zero(string cell, bool isPossible) =>
        Assert.Equal(isPossible, _chapter.Text(cell).Contains("(0, 0) |", StringComparison.Ordinal));

    [Fact]
    public void No_real_threads_read_zero_behind_a_barrier() =>
        Assert.Matches(@"MemoryBarrier\(\) +\| [\d,]+ +\| 0\s", _chapter.Text("store-buffering-real") + "\n");

    [Fact]
    public void Two_that_meet_in_compare_exchange_need_three_tries() =>
        Assert.Contains("counter = 2、CompareExchange の回数 = 3", _chapter.Text("collide"), StringComparison.Ordinal);

    [Theory]
    [InlineData("explore-max", 6, 4)]
    [InlineData("explore-cas", 6, 6)]
    public void Only_the_loop_keeps_the_maximum(string cell, int schedules, int right)
    {
        Assert.Equal(schedules, _chapter.Number(cell, @"すべての順番 ([\d,]+) 通り"));
        Assert.Equal(right, _chapter.Number(cell, @"正しい結果になるのは ([\d,]+) 通り"));
    }

    [Fact]
    public void Two_atomic_calls_sell_a_seat_twice_and_one_does_not()
    {
        Assert.Contains("、", _chapter.Lines("book-twice")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("、", _chapter.Lines("book-once")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_factory_runs_twice_unless_it_is_lazy()
    {
        Assert.Contains("LoadPage の回数: 2", _chapter.Text("factory-twice"), StringComparison.Ordinal);
        Assert.Contains("LoadPage の回数: 1", _chapter.Text("factory-once"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lazy_value_keeps_its_first_failure()
    {
        Assert.Equal(["1 回め: 時間切れ", "2 回め: 時間切れ", "作ろうとした回数: 1"], _chapter.Lines("lazy-failure"));
    }
}
