using Microsoft.Data.Sqlite;

namespace ConcurrencyLab;

/// <summary>A table with one number, and a connection of one's own to it.</summary>
internal sealed class SqliteCounter : IDisposable
{
    // How long SQLite itself waits while another connection writes. The provider would go on trying until its own timeout, but not beyond the longer of the two.
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(3);

    private readonly SqliteConnection _connection;

    public SqliteCounter(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        _connection.Open();
        Execute($"PRAGMA busy_timeout = {BusyTimeout.TotalMilliseconds:0}");
        Execute("PRAGMA synchronous = NORMAL");
    }

    public void Create()
    {
        // The usual choice for servers: a commit appends to a log. Survives the death of every process, which is what is tried here.
        Execute("PRAGMA journal_mode = WAL");
        Execute("CREATE TABLE IF NOT EXISTS counter (n INTEGER NOT NULL)");
        Execute("DELETE FROM counter");
        Execute("INSERT INTO counter VALUES (0)");
    }

    public int Read() => Convert.ToInt32(Execute("SELECT n FROM counter"));

    public object? Execute(string sql) => _connection.Execute(sql);

    public void Dispose() => _connection.Dispose();
}

internal sealed class SqliteSelectUpdateStore(SqliteCounter counter, Guard guard) : ReadWriteStore(guard)
{
    public override void Create() => counter.Create();

    public override int Read() => counter.Read();

    public override void Dispose() => counter.Dispose();

    protected override void Write(int value) => counter.Execute($"UPDATE counter SET n = {value}");
}

internal sealed class SqliteUpdateStore(SqliteCounter counter) : AtomicStore
{
    public override void Create() => counter.Create();

    public override int Read() => counter.Read();

    public override void Dispose() => counter.Dispose();

    protected override void AddOne() => counter.Execute("UPDATE counter SET n = n + 1");
}

/// <summary>Takes the database's only lock for writers before reading; a plain BEGIN would take it at the first UPDATE, which is too late.</summary>
internal sealed class ImmediateTransaction(SqliteCounter counter) : Guard
{
    public override Task EnterAsync()
    {
        counter.Execute("BEGIN IMMEDIATE");
        return Task.CompletedTask;
    }

    public override void Exit() => counter.Execute("COMMIT");
}
