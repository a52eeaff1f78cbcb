namespace ConcurrencyLab.Tests;

public sealed class SqlRunTests : IDisposable
{
    private readonly SqlFile _file = new() { Number = 10 };
    private readonly List<SqlRun> _runs = [];

    [Fact]
    public void A_statement_finds_what_the_SELECT_before_it_has_read()
    {
        var run = Open("SELECT n FROM counter", "UPDATE counter SET n = @n + 5");

        Assert.True(run.Step());
        Assert.Equal((1, false), (run.Done, run.IsFinished));
        Assert.True(run.Step());
        Assert.True(run.IsFinished);
        Assert.Equal(15, _file.Number);
    }

    [Fact]
    public void Nobody_waits_for_the_disk()
    {
        var run = Open("PRAGMA synchronous", "UPDATE counter SET n = @n");
        run.Step();
        run.Step();

        Assert.Equal(0, _file.Number);
    }

    [Fact]
    public void Whoever_begins_again_begins_with_the_first_statement()
    {
        var run = Open("UPDATE counter SET n = n + 1");
        run.Step();
        run.Restart();

        Assert.Equal(0, run.Done);
        Assert.True(run.Step());
        Assert.Equal(12, _file.Number);
    }

    [Fact]
    public void A_statement_that_SQLite_refuses_is_not_done_and_tells_why()
    {
        var run = Open("UPDATE counters SET n = 1");

        Assert.False(run.Step());
        Assert.Equal(0, run.Done);
        Assert.Contains("no such table: counters", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_of_another_connection_is_told_and_the_statement_can_be_tried_again()
    {
        var (holder, other) = (Open("BEGIN IMMEDIATE", "COMMIT"), Open("UPDATE counter SET n = n + 1"));
        Assert.True(holder.Step());
        Assert.True(holder.IsInTransaction);

        Assert.False(other.Step());
        Assert.Equal(("database is locked", 0), (other.Error, other.Done));

        Assert.True(holder.Step());
        Assert.False(holder.IsInTransaction);
        Assert.True(other.Step());
        Assert.Equal(11, _file.Number);
    }

    [Theory]
    [InlineData("UPDATE counter SET n = n + 1", new[] { "UPDATE counter SET n = n + 1" })]
    [InlineData(" BEGIN;\nSELECT n FROM counter ;COMMIT; ", new[] { "BEGIN", "SELECT n FROM counter", "COMMIT" })]
    [InlineData("SELECT ';' FROM counter; END", new[] { "SELECT ';' FROM counter", "END" })]
    [InlineData("END; -- done", new[] { "END" })]
    [InlineData(" ; ", new string[0])]
    internal void A_text_is_split_into_its_statements(string text, string[] statements) =>
        Assert.Equal(statements, SqlText.Split(text));

    [Fact]
    public void Two_connections_lose_a_count_when_the_first_is_stopped_after_it_has_read()
    {
        var schedule = new SqlSchedule(_file, ["SELECT n FROM counter", "UPDATE counter SET n = @n + 1"], lead: 1);

        Assert.True(schedule.IsFinished);
        Assert.Equal(11, _file.Number);
        Assert.Equal([0, 1, 1, 0], schedule.Rows.Skip(1).Select(row => row.Thread!.Value));
    }

    [Fact]
    public void A_connection_that_holds_the_lock_lets_the_other_one_wait_and_nothing_is_lost()
    {
        string[] statements = ["BEGIN IMMEDIATE", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1", "COMMIT"];
        var schedule = new SqlSchedule(_file, statements, lead: 2);

        Assert.True(schedule.IsFinished);
        Assert.Equal(12, _file.Number);
        Assert.Contains(schedule.Rows, row => row is { Thread: 1, Label: "BEGIN IMMEDIATE（待たされる）" });
    }

    [Fact]
    public void Two_connections_that_read_before_they_take_the_lock_come_to_no_end()
    {
        string[] statements = ["BEGIN", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1", "COMMIT"];

        Assert.False(new SqlSchedule(_file, statements, lead: 2).IsFinished);
    }

    public void Dispose()
    {
        _runs.ForEach(run => run.Dispose());
        _file.Dispose();
    }

    private SqlRun Open(params string[] statements)
    {
        var run = new SqlRun(_file.Path, statements);
        _runs.Add(run);
        return run;
    }
}
