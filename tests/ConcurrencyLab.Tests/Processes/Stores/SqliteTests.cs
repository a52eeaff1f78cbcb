using Microsoft.Data.Sqlite;

namespace ConcurrencyLab.Tests;

public sealed class SqliteTests
{
    [Theory(Timeout = 600_000)]
    [InlineData(CountPlace.SqliteUpdate)]
    [InlineData(CountPlace.SqliteSelectUpdate)]
    public async Task Workers_wait_for_another_programs_lock_for_a_while_and_then_say_so(CountPlace place)
    {
        using var other = new SqliteConnection();

        var counts = await Processes.CountAsync(place, processes: 2, increments: 10, halfway: worker =>
        {
            other.ConnectionString = $"Data Source={Path.Combine(worker.Folder, "counter.db")};Pooling=False";
            other.Open();
            Execute(other, "BEGIN IMMEDIATE");
        });

        Assert.Null(counts.Counted);
        Assert.Contains("ほかのプログラムがロックしたままです", counts.ToString(), StringComparison.Ordinal);
        Assert.All(counts.Workers, worker => Assert.Equal(WorkerEnd.Failed, worker.End));
        // The one that halted has counted five times; the other may still be about to write the fifth.
        Assert.Equal(5, counts.Workers[1].Counted);
        Assert.InRange(counts.Workers[0].Counted, 4, 5);
    }

    [Fact(Timeout = 600_000)]
    public void A_connection_waits_for_its_busy_timeout_and_then_says_who_is_in_the_way()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "counter.db");
        using var counter = new SqliteCounter(path);
        counter.Create();
        using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");

        var error = Assert.Throws<SqliteException>(() => counter.Execute("UPDATE counter SET n = n + 1"));

        Assert.NotNull(StoreProblem.Explain(error));
        Assert.Equal(SqliteCounter.BusyTimeout.TotalMilliseconds, Convert.ToDouble(counter.Execute("PRAGMA busy_timeout")));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
