namespace ConcurrencyLab;

/// <summary>教材が使う PostgreSQL のサーバー。場所は、環境変数 CONCURRENCYLAB_POSTGRES の接続文字列（Host=…;Username=…;Password=…）です。</summary>
public static class PostgreSql
{
    internal const string Variable = "CONCURRENCYLAB_POSTGRES";

    // Npgsql gives up by itself after 15 seconds, and says why.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    internal static string ConnectionString => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>サーバーに接続できるかどうかを確かめます。</summary>
    public static async Task<PostgreSqlStatus> CheckAsync() => ConnectionString.Length == 0
        ? new(new PostgreSqlAnswer("", ""))
        : new(await Child.RunAsync<PostgreSqlAnswer>(Limit, PostgreSqlSeats.AskRole));
}

/// <summary>What a PostgreSQL server answered.</summary>
/// <param name="Version">Its version; empty if it did not answer.</param>
/// <param name="Problem">Why it did not; empty also where nobody has said where one is.</param>
internal sealed record PostgreSqlAnswer(string Version, string Problem);
