namespace ConcurrencyLab;

/// <summary>The PostgreSQL server that the course uses where there is one: what the environment variable CONCURRENCYLAB_POSTGRES says (Host=…;Username=…;Password=…).</summary>
public static class PostgreSql
{
    internal const string Variable = "CONCURRENCYLAB_POSTGRES";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    internal static string ConnectionString => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>Asks the server for its version, in a process of its own.</summary>
    public static async Task<PostgreSqlStatus> CheckAsync() => ConnectionString.Length == 0
        ? new(new PostgreSqlAnswer("", ""))
        : new(await Child.RunAsync<PostgreSqlAnswer>(Limit, ChildRoles.AskPostgreSql));
}

/// <summary>What a PostgreSQL server answered.</summary>
/// <param name="Version">Its version; empty if it did not answer.</param>
/// <param name="Problem">Why it did not; empty also where nobody has said where one is.</param>
internal sealed record PostgreSqlAnswer(string Version, string Problem);
