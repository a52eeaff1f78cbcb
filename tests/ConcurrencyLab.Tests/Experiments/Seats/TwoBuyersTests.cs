namespace ConcurrencyLab.Tests;

public sealed class TwoBuyersTests
{
    private static readonly string[] s_inTransaction = ["BEGIN", "SELECT n FROM seats", "UPDATE seats SET n = n - 1", "COMMIT"];

    private static readonly (string, string[])[] s_right =
    [
        ("a condition", ["UPDATE seats SET n = n - 1 WHERE n > 0"]),
        ("a version", ["SELECT n, version FROM seats", "UPDATE seats SET n = n - 1, version = version + 1 WHERE version = @version"]),
    ];

    [Fact(Timeout = 600_000)]
    public async Task In_sqlite_a_transaction_that_reads_first_ends_in_an_error_and_sells_one_seat()
    {
        var sales = await TwoBuyers.SellAsync(Database.Sqlite, s_inTransaction);

        Assert.Equal([1], sales.Sold);
        Assert.Contains("エラーになりました", sales.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task Without_a_transaction_the_seat_is_sold_twice() =>
        Assert.Equal([2], (await TwoBuyers.SellAsync(Database.Sqlite, s_inTransaction[1..3])).Sold);

    [Fact(Timeout = 600_000)]
    public async Task What_an_update_asks_for_itself_sells_one_seat() =>
        Assert.Equal([1, 1], (await TwoBuyers.CompareAsync(Database.Sqlite, s_right)).Sold);

    [Fact(Timeout = 600_000)]
    public async Task Who_has_the_lock_of_writers_lets_the_other_one_wait()
    {
        var sales = await TwoBuyers.SellAsync(Database.Sqlite, ["BEGIN IMMEDIATE", .. s_inTransaction[1..]]);

        Assert.Equal([1], sales.Sold);
        Assert.Contains("BEGIN IMMEDIATE（待たされる）", sales.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task In_postgresql_a_transaction_that_reads_first_sells_the_seat_twice_without_an_error()
    {
        SkipIfMissing();

        var sales = await TwoBuyers.SellAsync(Database.PostgreSql, s_inTransaction);

        Assert.Equal([2], sales.Sold);
        Assert.Contains("残りは -1 です。エラーはありません", sales.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task In_postgresql_four_ways_sell_one_seat()
    {
        SkipIfMissing();

        var sales = await TwoBuyers.CompareAsync(
            Database.PostgreSql,
            [
                .. s_right,
                ("a lock", ["BEGIN", "SELECT n FROM seats FOR UPDATE", .. s_inTransaction[2..]]),
                ("serializable", ["BEGIN ISOLATION LEVEL SERIALIZABLE", .. s_inTransaction[1..]]),
            ]);

        Assert.Equal([1, 1, 1, 1], sales.Sold);
        Assert.Contains("40001", sales.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task Two_who_wait_for_each_other_in_postgresql_end_with_an_error_of_the_server()
    {
        SkipIfMissing();

        var sales = await TwoBuyers.SellAsync(Database.PostgreSql, ["BEGIN", "SELECT n FROM seats FOR SHARE", .. s_inTransaction[2..]]);

        Assert.Equal([1], sales.Sold);
        Assert.Contains("40P01", sales.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task Who_waits_in_postgresql_for_a_transaction_that_is_never_ended_is_told_so()
    {
        SkipIfMissing();

        var sales = await TwoBuyers.SellAsync(Database.PostgreSql, s_inTransaction[..3]);

        Assert.Contains("57014", sales.ToString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 600_000)]
    [InlineData("  UPDATE seats SET n = n - 1 WHERE n > 0")]
    [InlineData("-- 残りがあれば減らす\nUPDATE seats SET n = n - 1 WHERE n > 0")]
    [InlineData("BEGIN IMMEDIATE; SELECT n FROM seats; UPDATE seats SET n = n - 1; COMMIT;")]
    public async Task Statements_are_told_apart_however_they_are_written(string sql) =>
        Assert.Equal([1], (await TwoBuyers.SellAsync(Database.Sqlite, sql)).Sold);

    private static void SkipIfMissing()
    {
        if (Environment.GetEnvironmentVariable("COURSE_REQUIRE_POSTGRES") != "1")
            Assert.SkipWhen(PostgreSql.ConnectionString.Length == 0, $"{PostgreSql.Variable} が指定されていないので、PostgreSQL のテストを飛ばします。");
    }
}
