namespace ConcurrencyLab;

/// <summary>A database that sells seats.</summary>
public enum Database
{
    /// <summary>SQLite, in a file of its own.</summary>
    Sqlite,

    /// <summary>The PostgreSQL server that the environment variable CONCURRENCYLAB_POSTGRES names.</summary>
    PostgreSql,
}
