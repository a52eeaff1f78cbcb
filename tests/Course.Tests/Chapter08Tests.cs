using System.Text.RegularExpressions;

namespace Course.Tests;

public sealed class Chapter08Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("08-several-machines");

    [Theory]
    [InlineData("count-in-own-variables", "20 件のリクエストを受け付け、サーバー 1 の変数は 10、サーバー 2 の変数は 10 です")]
    [InlineData("count-with-get-and-set", "20 件のリクエストを受け付け、保存先の値は 10 です。10 件が失われました")]
    [InlineData("count-with-incr", "20 件のリクエストを受け付け、保存先の値は 20 です。失われた数は 0 です")]
    [InlineData("pay-without-key", "買い物は 1 回です。支払いは 2 回記録されました")]
    [InlineData("pay-once", "買い物は 1 回です。支払いは 1 回記録されました")]
    [InlineData("pay-after-check", "買い物は 1 回です。支払いは 2 回記録されました")]
    [InlineData("pay-once-while-working", "買い物は 1 回です。支払いは 1 回記録されました")]
    [InlineData("lease-set-nx", "値は 1 です。1 回が失われました")]
    [InlineData("lease-distributed-lock", "値は 1 です。1 回が失われました。プロセス 1 が書いた後で確かめると、ロックを失っていました")]
    [InlineData("lease-fencing-token", "値は 2 です。プロセス 1 の遅れた書き込みは断られ、プロセス 1 は読むところからやり直しました")]
    [InlineData("start-cluster", "3 つのサイロが動いています。どのサイロからも、3 つが見えています")]
    [InlineData("count-actor", "2,000 回の返事が届きました。カウンターの値は 2,000 です")]
    [InlineData("pause-silo", "ETag が違うので断られました（InconsistentStateException）。保存先の値は 11 です")]
    [InlineData("stop-cluster", "クラスターを終わらせました")]
    public void An_experiment_ends_as_the_text_says(string cell, string sentence) => Assert.Contains(sentence, _chapter.Text(cell), StringComparison.Ordinal);

    [Fact]
    public void Two_servers_inside_a_lock_each_read_the_same_numbers()
    {
        var reads = _chapter.Lines("count-with-get-and-set").Where(line => line.Contains("読んでから書くまで", StringComparison.Ordinal) && line.Contains('→', StringComparison.Ordinal)).Select(line => line.Split(" | ")).ToList();

        foreach (var server in (string[])["サーバー 1", "サーバー 2"])
        {
            var bars = reads.Where(read => read[0].Trim() == server).ToList();
            Assert.Equal(Enumerable.Range(0, 10).Select(n => $"{n} → {n + 1}"), bars.Select(bar => bar[^1].Trim()));
            Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(Seconds(pair.First[3]) <= Seconds(pair.Second[2]), $"{server}: {string.Join('|', pair.First)} / {string.Join('|', pair.Second)}"));
        }

        static double Seconds(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_second_attempt_is_answered_as_the_first_one_was()
    {
        var rows = _chapter.Lines("pay-once").Where(line => line.StartsWith("1 回め", StringComparison.Ordinal) || line.StartsWith("2 回め", StringComparison.Ordinal)).ToList();

        Assert.Matches(@"^1 回め +\| 届かない +\| 1 件めの支払い", rows[0]);
        Assert.Matches(@"^2 回め +\| 「1 件めの支払い」 +\| 1 件めの支払い", rows[1]);
    }

    [Fact]
    public void Both_holders_read_nothing_and_wrote_one_and_the_number_of_the_late_one_was_older()
    {
        Assert.Equal(["0", "", "", "0", "1", "", "1"], Numbers("lease-set-nx"));
        Assert.Equal(["0", "", "", "0", "1", "", "1", "2"], Numbers("lease-fencing-token"));
        Assert.Contains("ロックと番号 1 を取り、読んだ", _chapter.Text("lease-fencing-token"), StringComparison.Ordinal);
        Assert.Contains("ロックと番号 2 を取り、読んだ", _chapter.Text("lease-fencing-token"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_in_memory_begins_anew_and_one_with_a_store_keeps_what_was_answered()
    {
        Assert.True(Calls("kill-memory").Value < Calls("kill-memory").Answered);
        Assert.InRange(Calls("kill-storage").Value, Calls("kill-storage").Answered, Calls("kill-storage").Sent);
    }

    [Fact]
    public void Three_silos_and_the_store_fit_into_500_MB() => Assert.InRange(_chapter.Number("stop-cluster", "約 ([0-9]+) MB"), 1, 500);

    [Fact]
    public void On_several_machines_only_the_stores_own_step_is_right()
    {
        var rows = _chapter.Lines("tool-matrix").Where(line => line.Contains('|', StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal("複数台", rows[0][^1]);
        Assert.Equal("INCR（Redis）", Assert.Single(rows.Skip(1), row => row[^1].StartsWith("正しい", StringComparison.Ordinal))[0]);
        Assert.DoesNotContain("未計測", _chapter.Text("tool-matrix"), StringComparison.Ordinal);
    }

    private List<string> Numbers(string cell) =>
        [.. _chapter.Lines(cell).Where(line => Regex.IsMatch(line, @"^[0-9.]+ +\|")).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[^1])];

    private (double Sent, double Answered, double Value) Calls(string cell) =>
        (_chapter.Number(cell, "([0-9]+) 回呼び"), _chapter.Number(cell, "([0-9]+) 回の返事が届きました"), _chapter.Number(cell, "カウンターの値は ([0-9]+) です"));
}
