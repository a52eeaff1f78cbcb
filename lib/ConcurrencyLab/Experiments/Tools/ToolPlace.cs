namespace ConcurrencyLab;

/// <summary>同時に数えるもの。</summary>
public enum ToolPlace
{
    /// <summary>1 つのプロセスのスレッド。</summary>
    Threads,

    /// <summary>1 つのプロセスの非同期メソッド。読み取りと書き込みのあいだに await があります。</summary>
    Async,

    /// <summary>1 台のマシンのプロセス。</summary>
    Processes,

    /// <summary>複数台。何も共有しないプロセスで、ネットワークの先のサーバーだけが同じです。</summary>
    Machines,
}
