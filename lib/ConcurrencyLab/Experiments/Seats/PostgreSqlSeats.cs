using Npgsql;

namespace ConcurrencyLab;

/// <summary>Seats in a schema of their own on the PostgreSQL server.</summary>
internal sealed class PostgreSqlSeats : ISeatStore
{
    /// <summary>The name of the child that asks.</summary>
    public const string AskRole = "ask-postgresql";

    private readonly string _schema = $"concurrencylab_{Guid.NewGuid():N}";
    private readonly NpgsqlConnection _connection;

    public PostgreSqlSeats(int seats)
    {
        _connection = Connect();
        Execute($"CREATE SCHEMA {_schema}");
        Execute("CREATE TABLE seats (n integer NOT NULL, version integer NOT NULL)");
        Execute($"INSERT INTO seats VALUES ({seats}, 0)");
    }

    public int Left => Convert.ToInt32(Execute("SELECT n FROM seats"));

    /// <summary>The version of the server, or why it cannot be used.</summary>
    public static PostgreSqlAnswer Ask()
    {
        try
        {
            using var connection = new NpgsqlConnection(PostgreSql.ConnectionString);
            connection.Open();
            return new($"{connection.PostgreSqlVersion}", "");
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or System.Net.Sockets.SocketException or TimeoutException)
        {
            return new("", e.Message);
        }
    }

    public ISeatConnection Open() => new Session(Connect(), _connection);

    public void Dispose()
    {
        Execute($"DROP SCHEMA {_schema} CASCADE");
        _connection.Dispose();
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgreSql.ConnectionString) { SearchPath = _schema, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private object? Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        return command.ExecuteScalar();
    }

    private sealed class Session(NpgsqlConnection connection, NpgsqlConnection observer) : ISeatConnection
    {
        private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

        private Task<StatementResult>? _running;

        // Whether another one is in its way is the server's to say, not a clock's.
        public StatementResult? Try(string sql)
        {
            _running ??= ExecuteAsync(sql);
            while (!_running.IsCompleted && !IsBlocked())
                Thread.Sleep(Poll);
            return _running.IsCompleted ? Take() : null;
        }

        // Of two who wait for each other the server ends one by itself, after a second; not one who waits for a
        // transaction that nobody will end any more.
        public StatementResult? Refuse()
        {
            using var command = new NpgsqlCommand(
                $"SELECT pg_cancel_backend({connection.ProcessID}) FROM pg_stat_activity WHERE pid = ANY(pg_blocking_pids({connection.ProcessID})) AND state LIKE 'idle in transaction%'", observer);
            command.ExecuteNonQuery();
            return Take();
        }

        public void Rollback()
        {
            using var command = new NpgsqlCommand("ROLLBACK", connection);
            command.ExecuteNonQuery();
        }

        public void Dispose() => connection.Dispose();

        private StatementResult Take()
        {
#pragma warning disable VSTHRD002 // The process is this experiment's own, and the statement has ended, or the server ends it.
            var result = _running!.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            _running = null;
            return result;
        }

        private bool IsBlocked()
        {
            using var command = new NpgsqlCommand($"SELECT cardinality(pg_blocking_pids({connection.ProcessID})) > 0", observer);
            return command.ExecuteScalar() is true;
        }

        private async Task<StatementResult> ExecuteAsync(string sql)
        {
            try
            {
                using var command = new NpgsqlCommand(sql, connection);
                using var reader = await command.ExecuteReaderAsync();
                var read = await reader.ReadAsync()
                    ? Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetInt32)
                    : null;
                await reader.CloseAsync();
                return new(read, reader.RecordsAffected, IsReadOnly: reader.RecordsAffected < 0);
            }
            catch (PostgresException e)
            {
                return StatementResult.Refused($"{e.SqlState} {e.MessageText}");
            }
        }
    }
}
