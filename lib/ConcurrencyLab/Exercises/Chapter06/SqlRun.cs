using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConcurrencyLab;

/// <summary>
/// The learner's statements, step by step on a connection of their own to a real file. A step that another connection
/// keeps from going on is not waited for, unless a time for that is given: whoever decides the order tries it again.
/// </summary>
internal sealed class SqlRun : IDisposable
{
    public const string Value = "@n";

    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<string> _statements;
    private readonly TimeSpan _busyTimeout;
    private long _value;

    public SqlRun(string path, IReadOnlyList<string> statements, TimeSpan busyTimeout = default)
    {
        _statements = statements;
        _busyTimeout = busyTimeout;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        _connection.Open();
        // The file lives as long as the check: to wait for the disk at each COMMIT took most of its time.
        raw.sqlite3_exec(_connection.Handle!, "PRAGMA synchronous = OFF");
    }

    /// <summary>Number of statements done.</summary>
    public int Done { get; private set; }

    public bool IsFinished => Done == _statements.Count;

    /// <summary>Whether a transaction was begun and not ended.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle!) == 0;

    /// <summary>How long the next statement would wait for another connection, as the last one left it.</summary>
    public TimeSpan BusyTimeout
    {
        get
        {
            raw.sqlite3_prepare_v2(_connection.Handle!, "PRAGMA busy_timeout", out var statement);
            using (statement)
            {
                raw.sqlite3_step(statement);
                return TimeSpan.FromMilliseconds(raw.sqlite3_column_int64(statement, 0));
            }
        }
    }

    /// <summary>What SQLite said about the last statement that was not done.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Whether another connection was in the way of that statement.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Does the next statement. False when another connection is in its way, or it is refused.</summary>
    public bool Step()
    {
        var code = Execute(_statements[Done]);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            Done++;
            return true;
        }

        IsBlocked = (code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;
        Error = raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string();
        return false;
    }

    /// <summary>Begins again from the first statement.</summary>
    public void Restart() => Done = 0;

    public void Dispose() => _connection.Dispose();

    private int Execute(string sql)
    {
        // The statement before may have asked for another one: how long a wait takes must not decide.
        raw.sqlite3_busy_timeout(_connection.Handle!, (int)_busyTimeout.TotalMilliseconds);
        var code = raw.sqlite3_prepare_v2(_connection.Handle!, sql, out var statement);
        if (code != raw.SQLITE_OK)
            return code;
        using (statement)
        {
            if (raw.sqlite3_bind_parameter_index(statement, Value) is > 0 and var index)
                raw.sqlite3_bind_int64(statement, index, _value);
            int result;
            while ((result = code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                _value = raw.sqlite3_column_int64(statement, ValueColumn(statement));
            return result;
        }
    }

    // The one that is called so, or the first.
    private static int ValueColumn(sqlite3_stmt statement) => Enumerable.Range(0, raw.sqlite3_column_count(statement))
        .FirstOrDefault(i => Value[1..].Equals(raw.sqlite3_column_name(statement, i).utf8_to_string(), StringComparison.OrdinalIgnoreCase));
}
