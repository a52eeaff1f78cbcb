using Microsoft.Data.Sqlite;

namespace ConcurrencyLab;

internal static class SqliteCommands
{
    /// <summary>Runs a statement of this library's own.</summary>
    /// <returns>The first column of its first row, or null.</returns>
    public static object? Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // No learner's text comes here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
