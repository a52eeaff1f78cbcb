namespace ConcurrencyLab;

/// <summary>席を売るデータベース。</summary>
public enum Database
{
    /// <summary>SQLite。実験ごとに別のファイルを使います。</summary>
    Sqlite,

    /// <summary>環境変数 CONCURRENCYLAB_POSTGRES に書いた PostgreSQL のサーバー。</summary>
    PostgreSql,
}
