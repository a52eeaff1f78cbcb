namespace ConcurrencyLab.Tests;

public sealed class SqlJudgeTests
{
    [Theory(Timeout = 900_000)]
    [InlineData("UPDATE counter SET n = n + 1")]
    [InlineData("BEGIN IMMEDIATE; SELECT n FROM counter; UPDATE counter SET n = @n + 1; COMMIT;")]
    public async Task What_adds_1_in_every_order_is_counted_in_four_processes(string text)
    {
        var report = await Child.RunAsync<SqlReport>(TimeSpan.FromMinutes(1), SqlJudge.JudgeRole, text);

        Assert.Null(report.Hint);
        Assert.Equal([10, 10, 10, 10], report.Counts.Select(count => count.After));
        Assert.Equal(4, report.Counts.Select(count => count.ProcessId).Distinct().Count());
    }

    [Theory(Timeout = 900_000)]
    [InlineData("sql-error", "SELECT n FROM counter FOR UPDATE")]
    [InlineData("commit-missing", "BEGIN IMMEDIATE", "UPDATE counter SET n = n + 1")]
    [InlineData("does-not-add-one", "UPDATE counter SET n = 11")]
    [InlineData("select-then-update", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1")]
    [InlineData("updates-no-row", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1 WHERE n = @n")]
    [InlineData("updates-no-row", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1 WHERE n = @n", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1 WHERE n = @n AND changes() = 0")]
    [InlineData("transaction-after-select", "SELECT n FROM counter", "BEGIN IMMEDIATE", "UPDATE counter SET n = @n + 1", "COMMIT")]
    [InlineData("transaction-in-pieces", "BEGIN IMMEDIATE", "SELECT n FROM counter", "COMMIT", "UPDATE counter SET n = @n + 1")]
    [InlineData("read-before-write-lock", "BEGIN", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1", "COMMIT")]
    public async Task What_does_not_is_told_with_the_advice_for_it(string hint, params string[] statements)
    {
        var report = await SqlJudge.JudgeAsync(statements);

        Assert.Equal(hint, report.Hint?.Id);
        Assert.NotEmpty(report.Reason);
    }
}
