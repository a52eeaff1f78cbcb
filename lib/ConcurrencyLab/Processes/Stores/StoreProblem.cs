using Microsoft.Data.Sqlite;
using StackExchange.Redis;

namespace ConcurrencyLab;

/// <summary>What went wrong with a store, in words that say what to do; anything else is a mistake of this library.</summary>
internal static class StoreProblem
{
    private const int Busy = 5;
    private const int Locked = 6;

    public static string? Explain(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } =>
            $"SQLite のファイルは、ほかのプログラムがロックしたままです（{SqliteCounter.BusyTimeout.TotalSeconds:0} 秒待ちました）。そのプログラムのトランザクションを終わらせてから、もう一度実行してください。",
        RedisConnectionException or RedisTimeoutException =>
            $"Redis サーバー（{Redis.AddressText}）から応答がありません。もう一度実行してください。自分で起動したサーバーなら、動いているかを確かめてください。",
        _ => null,
    };
}
