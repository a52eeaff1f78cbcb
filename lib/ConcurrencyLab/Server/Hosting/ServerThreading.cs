namespace ConcurrencyLab;

/// <summary>同期のハンドラーを動かすスレッドの選び方。</summary>
public enum ServerThreading
{
    /// <summary>1 本のスレッドが 1 件ずつ処理します。ほかのリクエストは、届いた順に待ちます。Python の HTTPServer と同じです。</summary>
    OneAtATime,

    /// <summary>リクエストごとに新しいスレッドを使います。Python の ThreadingHTTPServer と同じです。</summary>
    ThreadPerRequest,

    /// <summary>.NET のスレッドプールを使います。Web サーバー自身も使うプールです。</summary>
    ThreadPool,
}
