using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConcurrencyLab;

/// <summary>Seats in a SQLite file in a folder of its own.</summary>
internal sealed class SqliteSeats : ISeatStore
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection;

    public SqliteSeats(int seats)
    {
        _connection = Connect();
        _connection.Execute("PRAGMA journal_mode = WAL");
        _connection.Execute("PRAGMA synchronous = OFF");
        _connection.Execute("CREATE TABLE seats (n INTEGER NOT NULL, version INTEGER NOT NULL)");
        _connection.Execute("INSERT INTO seats VALUES (0, 0)");
        Refill(seats);
    }

    public int Left => Convert.ToInt32(_connection.Execute("SELECT n FROM seats"));

    /// <summary>Begins anew, with so many seats.</summary>
    public void Refill(int seats) => _connection.Execute($"UPDATE seats SET n = {seats}, version = 0");

    public Session Open() => new(Connect());

    ISeatConnection ISeatStore.Open() => Open();

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.Path, "seats.db"), Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    // Without waiting inside SQLite: whoever decides the order tries again.
    internal sealed class Session(SqliteConnection connection) : ISeatConnection
    {
        /// <summary>Whether a transaction was begun and not ended.</summary>
        public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

        private sqlite3 Handle => connection.Handle!;

        public StatementResult? Try(string sql)
        {
            raw.sqlite3_busy_timeout(Handle, 0);
            var code = raw.sqlite3_prepare_v2(Handle, sql, out var statement);
            if (code != raw.SQLITE_OK)
                return StatementResult.Refused(Message);
            using (statement)
            {
                Dictionary<string, int>? read = null;
                while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                    read ??= Enumerable.Range(0, raw.sqlite3_column_count(statement))
                        .ToDictionary(i => raw.sqlite3_column_name(statement, i).utf8_to_string(), i => raw.sqlite3_column_int(statement, i));
                return (code & 0xFF) switch
                {
                    raw.SQLITE_DONE => new(read, raw.sqlite3_changes(Handle), raw.sqlite3_stmt_readonly(statement) != 0),
                    raw.SQLITE_BUSY or raw.SQLITE_LOCKED => null,
                    _ => StatementResult.Refused(Message),
                };
            }
        }

        public StatementResult Refuse() => StatementResult.Refused("database is locked");

        public void Rollback()
        {
            if (IsInTransaction)
                Try("ROLLBACK");
        }

        public void Dispose() => connection.Dispose();

        private string Message => raw.sqlite3_errmsg(Handle).utf8_to_string();
    }
}
