namespace Course.Tests;

public sealed class Chapter06Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("06-threads-and-processes");

    [Theory]
    [InlineData("count-primes")]
    [InlineData("two-threads")]
    [InlineData("parallel-and-plinq")]
    public void Every_way_of_dividing_finds_the_same_primes(string cell)
    {
        var found = _chapter.Lines(cell).Where(line => line.Contains("個、", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, count => Assert.Equal("78,498", count));
    }

    [Fact]
    public void Both_careful_sums_are_right() =>
        Assert.All(_chapter.Lines("careful-sums"), line => Assert.StartsWith("12,000,000", line, StringComparison.Ordinal));

    [Fact]
    public void What_another_worker_counted_in_its_own_memory_is_not_in_the_first_ones() =>
        Assert.Contains("1 つめのワーカーの変数は 200 です。ほかのワーカーが自分の変数で数えた 200 回は、入っていません", _chapter.Text("count-own-memory"), StringComparison.Ordinal);

    [Theory]
    [InlineData("count-file", 200)]
    [InlineData("count-file-with-lock", 200)]
    [InlineData("count-file-with-mutex", 0)]
    [InlineData("count-shared-memory", 200)]
    [InlineData("count-shared-memory-interlocked", 0)]
    [InlineData("count-sqlite-select-update", 200)]
    [InlineData("count-sqlite-update", 0)]
    [InlineData("count-sqlite-immediate", 0)]
    public void Two_workers_lose_what_the_text_says(string cell, int lost) => AssertLost(cell, lost);

    [Fact]
    public void A_store_of_the_courses_own_loses_with_get_and_set_and_not_with_incr()
    {
        Assert.Matches("^Garnet（127.0.0.1:[0-9]+）が動いています", _chapter.Text("redis-check"));
        AssertLost("count-redis-get-set", 200);
        AssertLost("count-redis-incr", 0);
        Assert.All(["count-redis-get-set", "count-redis-incr"], cell => Assert.Contains("使ったサーバー: Garnet（", _chapter.Text(cell), StringComparison.Ordinal));
        Assert.DoesNotContain("未計測", _chapter.Text("tool-matrix"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_sqlite_a_transaction_that_reads_first_ends_in_an_error_and_two_other_ways_sell_one_seat()
    {
        Assert.Contains("売れたのは 1 人、残りは 0 です。エラーになりました", _chapter.Text("sell-in-transaction"), StringComparison.Ordinal);
        AssertEachSellsOne("sell-rightly", ways: 2);
    }

    [Fact]
    public void In_postgresql_it_sells_two_without_an_error_and_four_other_ways_sell_one()
    {
        if (Environment.GetEnvironmentVariable("COURSE_REQUIRE_POSTGRES") != "1")
            Assert.SkipUnless(_chapter.Text("postgres-check").Contains("に接続できます", StringComparison.Ordinal), "PostgreSQL のサーバーがないので、PostgreSQL のテストを飛ばします。");
        Assert.Contains("売れたのは 2 人、残りは -1 です。エラーはありません", _chapter.Text("sell-in-postgres"), StringComparison.Ordinal);
        AssertEachSellsOne("sell-rightly-in-postgres", ways: 4);
    }

    [Fact]
    public void Asking_again_after_a_lost_reply_pays_twice_unless_the_order_has_a_number()
    {
        Assert.Contains("記録された支払い: 2 回", _chapter.Text("lost-reply"), StringComparison.Ordinal);
        Assert.Contains("記録された支払い: 1 回", _chapter.Text("idempotency-key"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_crash_takes_its_process_along_and_no_other()
    {
        Assert.Contains("最後まで数えたスレッドは 0 本です", _chapter.Text("crash-thread"), StringComparison.Ordinal);
        Assert.Equal(2, _chapter.Lines("crash-process").Count(line => line.EndsWith("最後まで数えた", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_killed_worker_had_counted_is_kept_by_the_store() =>
        Assert.Contains("値は 500 です", _chapter.Text("kill-one"), StringComparison.Ordinal);

    private void AssertEachSellsOne(string cell, int ways)
    {
        var sold = _chapter.Lines(cell).Where(line => line.Contains(" | 売れた ", StringComparison.Ordinal)).ToList();
        Assert.Equal(ways, sold.Count);
        Assert.All(sold, line => Assert.Matches(@"\| 1 +\| 0$", line));
    }

    private void AssertLost(string cell, int lost) =>
        Assert.Contains(lost == 0 ? "失われた回数は 0 です" : $"{lost} 回が失われました", _chapter.Text(cell), StringComparison.Ordinal);
}
